package org.demarche.render.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.io.ByteArrayOutputStream;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts runs of right-to-left text into the order and the shapes in which they are printed. */
public final class RightToLeftText implements BidiReorderer {

  private static final String MIRRORED = "()[]{}<>\u00ab\u00bb\u2039\u203a\u2264\u2265";

  /** Numbers and words from left to right inside of the text keep their own order. */
  @Override
  public String reorderRTLTextToLTR(String text) {
    if (text.isEmpty()) { // a space that the end of a line has swallowed
      return text;
    }
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    List<String> clusters = new ArrayList<>();
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int level = bidi.getLevelAt(start);
      end = level % 2 == 0 ? endOfCluster(text, start) : text.offsetByCodePoints(start, 1);
      String cluster = text.substring(start, end);
      clusters.add(level % 2 == 0 ? cluster : mirrored(cluster));
      levels.write(level);
    }
    Object[] visual = clusters.toArray();
    Bidi.reorderVisually(levels.toByteArray(), 0, visual, 0, visual.length);
    return Stream.of(visual).map(String::valueOf).collect(Collectors.joining());
  }

  /**
   * From left to right, a mark comes behind its letter. From right to left, it comes before it in
   * what is printed: fonts have such marks reach over what follows.
   */
  private static int endOfCluster(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  @Override
  public String shapeText(String text) {
    return ArabicShaping.shape(text);
  }

  /** The letters themselves, for a font that has no shapes. */
  @Override
  public String deshapeText(String text) {
    return ArabicShaping.isShape(text.codePointAt(0))
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static String mirrored(String cluster) {
    int at = MIRRORED.indexOf(cluster);
    return at < 0 ? cluster : String.valueOf(MIRRORED.charAt(at ^ 1));
  }
}
