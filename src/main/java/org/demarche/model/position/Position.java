package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the proposer stands on a quantity or a term of an ask or an offer.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param measure id of the measure it is about
 * @param scale the quantity, or null for a term
 * @param preferred the opening
 * @param fallbacks in the order they may be conceded
 * @param floor beyond which it is no agreement
 * @param counterpart where the counterpart is known to stand
 * @param say the author's words for putting it to them, as CommonMark; may be empty
 * @param answer the author's words for answering what they say, as CommonMark; may be empty
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Position(
    String id,
    String title,
    String measure,
    @Nullable Scale scale,
    Stance preferred,
    List<Stance> fallbacks,
    @Nullable Stance floor,
    @Nullable Stance counterpart,
    String say,
    String answer,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Position {
    fallbacks = List.copyOf(fallbacks);
    sources = List.copyOf(sources);
  }
}
