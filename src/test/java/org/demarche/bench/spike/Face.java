package org.demarche.bench.spike;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face with the glyph and the width of each character, read once for all documents. */
@SuppressWarnings("ImmutableEnumChecker") // written once, in the constructor
enum Face {
  SERIF("LiberationSerif-Regular"),
  SERIF_BOLD("LiberationSerif-Bold"),
  SERIF_ITALIC("LiberationSerif-Italic"),
  SANS("LiberationSans-Regular"),
  SANS_BOLD("LiberationSans-Bold");

  private static final int PLANE = 1 << 16;

  private final byte[] file;
  private final char[] glyphs = new char[PLANE];
  private final float[] widths = new float[PLANE];

  Face(String name) {
    try (InputStream in = Face.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("no font " + name);
      }
      file = in.readAllBytes();
      TrueTypeFont font = open();
      CmapLookup map = font.getUnicodeCmapLookup();
      for (int c = ' '; c < PLANE; c++) {
        int glyph = map.getGlyphId(c);
        glyphs[c] = (char) glyph;
        widths[c] = font.getAdvanceWidth(glyph) / (float) font.getUnitsPerEm();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy for one document, which cuts it down to what it uses. */
  TrueTypeFont open() throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(file));
  }

  char glyph(char c) {
    return glyphs[c];
  }

  /** In points. */
  float width(String text, float size) {
    float sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widths[text.charAt(i)];
    }
    return sum * size;
  }
}
