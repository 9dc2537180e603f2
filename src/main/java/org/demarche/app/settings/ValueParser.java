package org.demarche.app.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they are written in settings; what is none gives an IllegalArgumentException. */
final class ValueParser {

  private static final int MOST = 1024;
  private static final Pattern MEMORY = Pattern.compile("([1-9]\\d{0,6}) ?(m|g)b?");

  private ValueParser() {}

  /** A size such as {@code 512m} or {@code 2g}, as Java's option {@code -Xmx} takes it. */
  static String memory(String text) {
    Matcher parts = MEMORY.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return parts.group(1) + parts.group(2);
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** A whole number from 1 to 1024. */
  static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  /** Where a marking is shown: {@code subject}, {@code names}, both or nothing. */
  static List<String> places(String text) {
    List<String> places =
        Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (!List.of("subject", "names").containsAll(places)) {
      throw new IllegalArgumentException(text);
    }
    return places;
  }
}
