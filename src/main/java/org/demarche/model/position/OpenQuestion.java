package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;

/**
 * What the paper leaves open.
 *
 * @param id see {@link Element}
 * @param title the question
 * @param text what is known of it, as CommonMark
 * @param concerns ids of elements it is about
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record OpenQuestion(
    String id, String title, String text, List<String> concerns, String was, String pointer)
    implements Element {

  public OpenQuestion {
    concerns = List.copyOf(concerns);
  }
}
