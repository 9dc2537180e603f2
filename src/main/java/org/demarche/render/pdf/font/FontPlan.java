package org.demarche.render.pdf.font;

import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/**
 * The fonts of one document.
 *
 * @param families what its styles may name
 * @param fallbacks tried in this order for a character that the named font lacks
 * @param foreign those of the fallbacks that are neither the house's nor the program's
 * @param missing code points that no font has
 * @param rightToLeft whether any of its text runs from right to left
 * @param replacement what the layout engine is to print for a character without a font, so that the
 *     verification sees it; nothing that the document itself has
 */
record FontPlan(
    List<FontFace> families,
    List<FontFace> fallbacks,
    List<FontFace> foreign,
    NavigableSet<Integer> missing,
    boolean rightToLeft,
    String replacement) {

  FontPlan {
    families = List.copyOf(families);
    fallbacks = List.copyOf(fallbacks);
    foreign = List.copyOf(foreign);
  }

  /** All fonts that the engine is given. */
  List<FontFace> faces() {
    return Stream.concat(families.stream(), fallbacks.stream()).distinct().toList();
  }

  /** The families of {@link #fallbacks}, each once, in their order. */
  List<String> fallbackFamilies() {
    return fallbacks.stream().map(FontFace::family).distinct().toList();
  }
}
