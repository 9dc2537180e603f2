package org.demarche.render.text;

/** How characters stand on a terminal, and which of them may reach one. */
final class TerminalWidth {

  /** First and last code points of what takes two columns (Unicode annex 11, wide or fullwidth). */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  private static final int REPLACEMENT = 0xFFFD;

  private TerminalWidth() {}

  /** 0 for what sits on the character before, 2 for East Asian wide characters, otherwise 1. */
  static int width(int codePoint) {
    if (combines(codePoint)) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint <= range[1]) {
        return codePoint >= range[0] ? 2 : 1;
      }
    }
    return 1;
  }

  /** The width of a text in columns. */
  static int width(String text) {
    return text.codePoints().map(TerminalWidth::width).sum();
  }

  /**
   * The text with U+FFFD for each character that could steer a terminal or hide what it shows:
   * control characters, and those that change the direction of text. A tab and a line end become
   * one space.
   */
  static String harmless(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().map(TerminalWidth::harmless).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static int harmless(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n') {
      return ' ';
    }
    boolean direction =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069)
            || codePoint == 0x2028
            || codePoint == 0x2029;
    return direction || Character.isISOControl(codePoint) ? REPLACEMENT : codePoint;
  }

  private static boolean combines(int codePoint) {
    boolean hangulVowelOrFinal = codePoint >= 0x1160 && codePoint <= 0x11FF;
    return hangulVowelOrFinal
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
          default -> false;
        };
  }
}
