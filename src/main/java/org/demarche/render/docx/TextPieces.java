package org.demarche.render.docx;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** A text in pieces of one direction each, since Word lays each run out by itself. */
final class TextPieces {

  /** A piece as it is read. */
  record Piece(String text, boolean rightToLeft) {}

  private TextPieces() {}

  /**
   * All pieces in their order.
   *
   * @param rightToLeft whether the paragraph is read from the right
   */
  static List<Piece> of(String text, boolean rightToLeft) {
    if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return List.of(new Piece(text, false));
    }
    Bidi line =
        new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= text.length(); end++) {
      if (end == text.length() || turns(line, text, end) != turns(line, text, start)) {
        pieces.add(new Piece(text.substring(start, end), turns(line, text, start)));
        start = end;
      }
    }
    return pieces;
  }

  /** Digits in a text from right to left belong to it. */
  private static boolean turns(Bidi line, String text, int at) {
    int level = line.getLevelAt(at);
    if (level % 2 == 1) {
      return true;
    }
    return level == 2 && line.getBaseLevel() == 1 && !isLatin(text, at);
  }

  private static boolean isLatin(String text, int at) {
    int from = at;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).codePoints().anyMatch(TextPieces::isLeftToRight);
  }

  private static boolean isLeftToRight(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
