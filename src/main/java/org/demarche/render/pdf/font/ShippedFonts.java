package org.demarche.render.pdf.font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The fonts that come with Demarche as libraries. */
final class ShippedFonts {

  private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

  private ShippedFonts() {}

  /** Liberation Serif, Sans and Mono: what documents are set in. */
  static List<FontFace> main(FontStore store) throws IOException {
    List<FontFace> faces = new ArrayList<>();
    for (String family : List.of("Serif", "Sans", "Mono")) {
      for (String style : STYLES) {
        faces.add(face(store, "/liberation/Liberation" + family + "-" + style + ".ttf"));
      }
    }
    return faces;
  }

  /** DejaVu Sans and Serif: more letters and symbols, tried in this order. */
  static List<FontFace> wide(FontStore store) throws IOException {
    List<FontFace> faces = new ArrayList<>();
    for (String style : List.of("", "-Bold", "-Oblique", "-BoldOblique")) {
      faces.add(face(store, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans" + style + ".ttf"));
    }
    for (String style : List.of("", "-Bold", "-Italic", "-BoldItalic")) {
      faces.add(face(store, "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif" + style + ".ttf"));
    }
    return faces;
  }

  private static FontFace face(FontStore store, String resource) throws IOException {
    List<FontFace> faces = FontFace.read(store.resource(resource));
    if (faces.size() != 1) {
      throw new IOException("a font of the program is damaged: " + resource);
    }
    return faces.get(0);
  }
}
