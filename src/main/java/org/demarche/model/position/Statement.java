package org.demarche.model.position;

import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.jspecify.annotations.Nullable;

/**
 * Dated, attributed evidence, and how it is read.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param party id of the speaker
 * @param date when it was made
 * @param text what was said or done, as CommonMark
 * @param reading the meaning given to it, as CommonMark
 * @param interests ids of the interests it bears on
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Statement(
    String id,
    String title,
    String party,
    @Nullable PartialDate date,
    String text,
    String reading,
    List<String> interests,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Statement {
    interests = List.copyOf(interests);
    sources = List.copyOf(sources);
  }
}
