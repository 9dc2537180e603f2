package org.demarche.definition.syntax;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Characters that leave no mark on a page. */
final class InvisibleCharacters {

  /** Fillers, selectors and separators; and format characters that do leave a mark. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2028\\u2029\\u2800\\u3164\\uffa0"
              + "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]");

  private static final Pattern SEEN =
      Pattern.compile("[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\x{110bd}\\x{110cd}]");

  private static final int JOINER = 0x200d;
  private static final int BLACK_FLAG = 0x1f3f4;

  private InvisibleCharacters() {}

  static boolean is(int character) {
    String text = Character.toString(character);
    return Character.getType(character) == Character.FORMAT
        ? !SEEN.matcher(text).matches()
        : OTHERS.matcher(text).matches();
  }

  /** Those that do nothing for the text where they stand, in their order. */
  static Set<Integer> useless(String text) {
    Set<Integer> useless = new LinkedHashSet<>();
    boolean twoWays = text.codePoints().anyMatch(InvisibleCharacters::isRightToLeft);
    int before = ' ';
    for (int character : text.codePoints().toArray()) {
      if (character >= 0x80 && is(character) && !hasUse(character, before, twoWays)) {
        useless.add(character);
      }
      before = character;
    }
    return useless;
  }

  private static boolean hasUse(int character, int before, boolean twoWays) {
    return switch (character) {
      case 0x200c -> joins(before);
      case JOINER -> joins(before) || isPicture(before) || isSelector(before);
      case 0x061c, 0x200e, 0x200f, 0x2066, 0x2067, 0x2068, 0x2069 -> twoWays;
      default ->
          isSelector(character)
              ? isPicture(before) || joins(before) || "#*0123456789".indexOf(before) >= 0
              : isTag(character) && (before == BLACK_FLAG || isTag(before));
    };
  }

  private static boolean isRightToLeft(int character) {
    byte way = Character.getDirectionality(character);
    return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Whether it is of a script whose letters change their form, or have variants. */
  private static boolean joins(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
    return (Character.isLetter(character) || mark)
        && script != UnicodeScript.LATIN
        && script != UnicodeScript.GREEK
        && script != UnicodeScript.CYRILLIC;
  }

  private static boolean isPicture(int character) {
    int type = Character.getType(character);
    return type == Character.OTHER_SYMBOL
        || type == Character.MATH_SYMBOL
        || (type == Character.MODIFIER_SYMBOL && character > 0xffff)
        || "‼⁉".indexOf(character) >= 0;
  }

  private static boolean isSelector(int character) {
    return (character >= 0xfe00 && character <= 0xfe0f)
        || (character >= 0xe0100 && character <= 0xe01ef)
        || (character >= 0x180b && character <= 0x180f);
  }

  private static boolean isTag(int character) {
    return character >= 0xe0020 && character <= 0xe007f;
  }
}
