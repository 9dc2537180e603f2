package org.demarche.render.pdf;

import java.util.List;
import java.util.NavigableSet;

/**
 * The fonts of one document.
 *
 * @param families what its styles may name
 * @param fallbacks tried in this order for a character that the named font lacks
 * @param missing code points that no font has
 * @param rightToLeft whether any of its text runs from right to left
 * @param replacement what the layout engine is to print for a character without a font, so that the
 *     verification sees it; nothing that the document itself has
 */
record FontPlan(
    List<FontFace> families,
    List<FontFace> fallbacks,
    NavigableSet<Integer> missing,
    boolean rightToLeft,
    String replacement) {

  FontPlan {
    families = List.copyOf(families);
    fallbacks = List.copyOf(fallbacks);
  }

  /** The families of {@link #fallbacks}, each once, in their order. */
  List<String> fallbackFamilies() {
    return fallbacks.stream().map(FontFace::family).distinct().toList();
  }
}
