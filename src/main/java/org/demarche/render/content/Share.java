package org.demarche.render.content;

import java.util.Collection;
import java.util.List;
import org.demarche.model.term.Term;

/**
 * Some of what there is.
 *
 * @param elements those that are meant; may be empty
 * @param count how many they are
 * @param of how many there are in all
 * @param extent the same in one word
 */
public record Share<T>(List<T> elements, int count, int of, Extent extent) {

  public Share {
    elements = List.copyOf(elements);
  }

  /** How many of what there is are meant. */
  public enum Extent implements Term {
    /** Nothing. */
    NONE,
    /** Not all. */
    SOME,
    /** The only one that there is. */
    ONLY,
    /** All, and more than one. */
    ALL
  }

  static <T> Share<T> of(Collection<T> elements, int all) {
    return new Share<>(List.copyOf(elements), elements.size(), all, extent(elements.size(), all));
  }

  static Extent extent(int some, int all) {
    if (some == 0) {
      return Extent.NONE;
    }
    return some < all ? Extent.SOME : all == 1 ? Extent.ONLY : Extent.ALL;
  }
}
