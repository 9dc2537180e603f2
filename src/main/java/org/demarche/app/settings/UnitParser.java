package org.demarche.app.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of time and memory, as they are written in settings. */
final class UnitParser {

  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,6}) ?(ms|s|m|h|d)");
  private static final Pattern MEMORY = Pattern.compile("([1-9]\\d{0,6}) ?(m|g)b?");

  private UnitParser() {}

  /**
   * A time such as {@code 200ms}, {@code 30s}, {@code 5m}, {@code 1h} or {@code 30d}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Duration duration(String text) {
    Matcher parts = parts(TIME, text);
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /**
   * A size such as {@code 512m} or {@code 2g}, as Java's option {@code -Xmx} takes it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String memory(String text) {
    Matcher parts = parts(MEMORY, text);
    return parts.group(1) + parts.group(2);
  }

  private static Matcher parts(Pattern form, String text) {
    Matcher parts = form.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return parts;
  }
}
