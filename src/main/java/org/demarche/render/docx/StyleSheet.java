package org.demarche.render.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.xmlbeans.XmlException;
import org.demarche.render.words.Regions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

/** The parts that all documents have alike, but for their language. */
final class StyleSheet {

  private final String language;
  private final String bidi;

  /**
   * @param tag of the document's language
   * @param rightToLeft whether it is written so
   */
  StyleSheet(String tag, boolean rightToLeft) {
    String likely = Regions.likely(tag);
    this.language = rightToLeft ? "en-US" : likely;
    this.bidi = rightToLeft ? likely : "ar-SA";
  }

  void write(WordFile file) {
    file.add("styles", "styles.xml", resource("styles.xml").getBytes(UTF_8));
    file.add("settings", "settings.xml", resource("settings.xml").getBytes(UTF_8));
    file.add("fontTable", "fontTable.xml", resource("fonts.xml").getBytes(UTF_8));
  }

  /** The kinds of lists, without lists. */
  static NumberingDocument numbering() {
    try {
      return NumberingDocument.Factory.parse(text("numbering.xml"));
    } catch (XmlException e) {
      throw new IllegalStateException("the program's own file is broken", e);
    }
  }

  private String resource(String name) {
    return text(name).replace("@language@", language).replace("@bidi@", bidi);
  }

  private static String text(String name) {
    try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
