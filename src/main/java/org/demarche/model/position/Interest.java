package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;

/**
 * What a party wants.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param party id of the party
 * @param rank 1 for what matters most to the party; default 0, not ranked
 * @param text the interest and what is concluded from it, as CommonMark
 * @param say the author's words for speaking to it, as CommonMark; may be empty
 * @param answer the author's words for answering what they say, as CommonMark; may be empty
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Interest(
    String id,
    String title,
    String party,
    int rank,
    String text,
    String say,
    String answer,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Interest {
    sources = List.copyOf(sources);
  }
}
