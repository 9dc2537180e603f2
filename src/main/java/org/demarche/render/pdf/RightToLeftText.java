package org.demarche.render.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;

/** Puts runs of right-to-left text into the order and the shapes in which they are printed. */
final class RightToLeftText implements BidiReorderer {

  private static final String MIRRORED = "()[]{}<>\u00ab\u00bb\u2039\u203a\u2264\u2265";

  @Override
  public String reorderRTLTextToLTR(String text) {
    StringBuilder visual = new StringBuilder(text.length());
    int end = text.length();
    while (end > 0) {
      int start = text.offsetByCodePoints(end, -1);
      while (start > 0 && isMark(text.codePointAt(start))) {
        start = text.offsetByCodePoints(start, -1);
      }
      text.substring(start, end).codePoints().map(RightToLeftText::mirrored).forEach(visual::appendCodePoint);
      end = start;
    }
    return visual.toString();
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

  private static int mirrored(int codePoint) {
    int at = MIRRORED.indexOf(codePoint);
    return at < 0 ? codePoint : MIRRORED.charAt(at ^ 1);
  }
}
