package org.demarche.render.pdf.font;

import com.openhtmltopdf.outputdevice.helper.FontCache;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fonts for text inside drawings, which the layout engine takes as bytes. Left alone, Java writes a
 * copy of each such font to the temporary folder, and leaves it there when its process is killed;
 * so each font is told beforehand as the file that is there already.
 */
final class DrawingFonts {

  private final Set<Path> known = ConcurrentHashMap.newKeySet();

  /**
   * The font's bytes.
   *
   * @throws UncheckedIOException if the file can't be read or is no font
   */
  InputStream open(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      if (known.add(file)) {
        FontCache.get(FontCache.contentCacheKey(content), 0, () -> load(file));
      }
      return new ByteArrayInputStream(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files have vanished: all fonts are loaded anew. */
  void forget() {
    known.clear();
    FontCache.invalidateAll();
  }

  private static Font load(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new UncheckedIOException(new IOException(file + " is a damaged font", e));
    }
  }
}
