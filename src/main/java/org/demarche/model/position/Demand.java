package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a party asks to be paid.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param party id of the party
 * @param amount the sum, or null where none is named
 * @param text for what, and how it is known, as CommonMark
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Demand(
    String id,
    String title,
    String party,
    @Nullable Money amount,
    String text,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Demand {
    sources = List.copyOf(sources);
  }
}
