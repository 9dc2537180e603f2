package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;

/**
 * What the paper advises.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param text the advice and its reasons, as CommonMark
 * @param concerns ids of elements it is about
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Recommendation(
    String id,
    String title,
    String text,
    List<String> concerns,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Recommendation {
    concerns = List.copyOf(concerns);
    sources = List.copyOf(sources);
  }
}
