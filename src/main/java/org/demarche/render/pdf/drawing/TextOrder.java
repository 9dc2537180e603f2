package org.demarche.render.pdf.drawing;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;

/** Puts text with right-to-left parts into the order in which it is painted. */
final class TextOrder {

  private final BidiReorderer reorderer;

  TextOrder(BidiReorderer reorderer) {
    this.reorderer = reorderer;
  }

  /**
   * As it is painted.
   *
   * @param rightToLeft whether the whole is read from the right, and not only words of it
   */
  String printed(String text, boolean rightToLeft) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    if (rightToLeft) {
      return turned(text);
    }
    Bidi line = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    StringBuilder printed = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int end = start + 1;
      boolean turns = line.getLevelAt(start) > 0;
      while (end < text.length() && line.getLevelAt(end) > 0 == turns) {
        end++;
      }
      String part = text.substring(start, end);
      printed.append(turns ? turned(part) : part);
      start = end;
    }
    return printed.toString();
  }

  private String turned(String text) {
    return reorderer.reorderRTLTextToLTR(reorderer.shapeText(text));
  }
}
