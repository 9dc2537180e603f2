package org.demarche.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fonts that Demarche comes with, for the others to use too. */
final class Fonts {

  private static final List<String> LIBERATION = List.of("Serif", "Sans", "Mono");
  private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

  private Fonts() {}

  /**
   * A font by its PostScript name.
   *
   * @throws IOException if there is none of that name
   */
  static InputStream open(String name) throws IOException {
    String folder =
        name.startsWith("DejaVu") ? "/net/sf/jasperreports/fonts/dejavu/" : "/liberation/";
    String file = name.matches("Liberation[A-Za-z]+") ? name + "-Regular" : name;
    InputStream font = Fonts.class.getResourceAsStream(folder + file + ".ttf");
    if (font == null) {
      throw new FileNotFoundException("a font " + name);
    }
    return font;
  }

  /** Writes them to a folder. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String family : LIBERATION) {
      for (String style : STYLES) {
        write("Liberation" + family + "-" + style, folder);
      }
    }
    for (String name : List.of("DejaVuSans", "DejaVuSans-Bold", "DejaVuSerif")) {
      write(name, folder);
    }
  }

  private static void write(String name, Path folder) throws IOException {
    Path file = folder.resolve(name + ".ttf");
    try (InputStream font = open(name)) {
      if (!Files.exists(file)) {
        Files.copy(font, file);
      }
    }
  }
}
