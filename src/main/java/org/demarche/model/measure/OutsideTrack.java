package org.demarche.model.measure;

import java.util.List;

/**
 * Talks or programmes that are kept separate.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param parties ids of those who take part
 * @param why why it is separate, as CommonMark
 * @param bearing what it means for the package all the same, as CommonMark
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record OutsideTrack(
    String id,
    String title,
    List<String> parties,
    String why,
    String bearing,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public OutsideTrack {
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
  }
}
