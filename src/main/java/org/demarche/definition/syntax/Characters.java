package org.demarche.definition.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which characters a definition may hold: those that XML 1.0 can carry, without C1 controls and the
 * embeddings and overrides of direction, which show a text in another order than it is written in.
 */
final class Characters {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|U(\\p{XDigit}{8})|x(\\p{XDigit}{2})|(.))");

  private Characters() {}

  static boolean isAllowed(int character) {
    if (character < 0x20) {
      return character == '\t' || character == '\n' || character == '\r';
    }
    boolean control = character >= 0x7f && character < 0xa0;
    boolean turning = character >= 0x202a && character <= 0x202e;
    boolean surrogate = character >= 0xd800 && character < 0xe000;
    return !control && !turning && !surrogate && character != 0xfffe && character != 0xffff;
  }

  static boolean areAllowed(String text) {
    return text.codePoints().allMatch(Characters::isAllowed);
  }

  /** The text with U+FFFD for each character that is not allowed. */
  static String replaced(String text) {
    if (areAllowed(text)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The code point and the name that Unicode gives it. */
  static String name(int character) {
    String name = Character.isValidCodePoint(character) ? Character.getName(character) : null;
    return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
  }

  /**
   * An escape in the source of a quoted text.
   *
   * @param start where it begins in the source, in {@code char}s
   * @param end where it ends
   * @param character what it stands for
   */
  record Escape(int start, int end, int character) {}

  /** The escapes in the source of a quoted text that stand for what is not allowed. */
  static List<Escape> badEscapes(String raw) {
    List<Escape> bad = new ArrayList<>();
    Matcher matcher = ESCAPE.matcher(raw);
    while (matcher.find()) {
      int value = value(matcher);
      if (value >= 0xd800 && value < 0xdc00 && lowFollows(raw, matcher)) {
        matcher.find();
      } else if (!isAllowed(value)) {
        bad.add(new Escape(matcher.start(), matcher.end(), value));
      }
    }
    return bad;
  }

  private static boolean lowFollows(String raw, Matcher matcher) {
    Matcher next = ESCAPE.matcher(raw).region(matcher.end(), raw.length());
    return next.lookingAt() && next.group(1) != null && isLow(value(next));
  }

  private static boolean isLow(int value) {
    return value >= 0xdc00 && value < 0xe000;
  }

  private static int value(Matcher matcher) {
    for (int group = 1; group <= 3; group++) {
      if (matcher.group(group) != null) {
        return (int) Long.parseLong(matcher.group(group), 16);
      }
    }
    return switch (matcher.group(4)) {
      case "0" -> 0;
      case "a" -> 7;
      case "b" -> 8;
      case "v" -> 0xb;
      case "f" -> 0xc;
      case "e" -> 0x1b;
      case "N" -> 0x85;
      default -> ' ';
    };
  }
}
