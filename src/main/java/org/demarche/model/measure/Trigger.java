package org.demarche.model.measure;

import java.util.List;

/**
 * An event that holds up or ends what was agreed.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param by ids of the parties whose act it would be
 * @param text the event and why it matters, as CommonMark
 * @param suspends ids of measures, parts, phases, commitments, outside tracks or of the package
 *     that it holds up
 * @param ends ids of the like that it ends
 * @param breaches ids of the measures that the event would break, standing duties of its parties
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Trigger(
    String id,
    String title,
    List<String> by,
    String text,
    List<String> suspends,
    List<String> ends,
    List<String> breaches,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Trigger {
    by = List.copyOf(by);
    suspends = List.copyOf(suspends);
    ends = List.copyOf(ends);
    breaches = List.copyOf(breaches);
    sources = List.copyOf(sources);
  }
}
