package org.demarche.render.svg.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A size and weight of type, and how much room text takes in it.
 *
 * @param size in units of the drawing; 10 is 7 points on paper
 * @param bold or regular
 */
public record TextStyle(double size, boolean bold) {

  public static final TextStyle SMALL = new TextStyle(10, false);
  public static final TextStyle SMALL_BOLD = new TextStyle(10, true);
  public static final TextStyle BODY = new TextStyle(11, false);
  public static final TextStyle BODY_BOLD = new TextStyle(11, true);

  private static final Face REGULAR = Face.load("/liberation/LiberationSans-Regular.ttf");
  private static final Face BOLD = Face.load("/liberation/LiberationSans-Bold.ttf");

  /** From one line to the next. */
  public double leading() {
    return size * 1.2;
  }

  /** Above the base line. */
  public double ascent() {
    return size * 0.92;
  }

  /** Below the base line. */
  double descent() {
    return size * 0.22;
  }

  /**
   * How wide the text is in Liberation Sans; a character that it lacks counts as a square, a mark
   * on a letter as nothing.
   */
  public double width(String text) {
    Face face = bold ? BOLD : REGULAR;
    return size
        * Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .mapToDouble(face::advance)
            .sum();
  }

  /** The text in lines no wider than this; a word that is wider is cut. */
  public List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      for (String piece : pieces(word, width)) {
        boolean fits = line.length() == 0 || width(line + " " + piece) <= width;
        if (!fits) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** As {@link #wrap}, but after so many lines the rest is left out and said to be. */
  public List<String> wrap(String text, double width, int most) {
    List<String> lines = wrap(text, width);
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, shortened(lines.get(most - 1), width));
    return kept;
  }

  /** Shortened at a word; within it only where it is the only one. */
  private String shortened(String line, double width) {
    String kept = line;
    while (!kept.isEmpty() && width(kept + "…") > width) {
      int space = kept.lastIndexOf(' ');
      kept = kept.substring(0, space > 0 ? space : kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.replaceFirst("[\\s,;:–-]+$", "") + "…";
  }

  private List<String> pieces(String word, double width) {
    if (width(word) <= width) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
      String character = Character.toString(word.codePointAt(at));
      if (piece.length() > 0 && width(piece + character) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(character);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** A font's advance widths in ems. */
  private record Face(CmapLookup glyphs, TrueTypeFont font, double unitsPerEm) {

    static Face load(String resource) {
      try (InputStream in = TextStyle.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the class path lacks " + resource);
        }
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        return new Face(font.getUnicodeCmapLookup(), font, font.getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }

    double advance(int codePoint) {
      int glyph = glyphs.getGlyphId(codePoint);
      try {
        return glyph == 0 ? 1 : font.getAdvanceWidth(glyph) / unitsPerEm;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
