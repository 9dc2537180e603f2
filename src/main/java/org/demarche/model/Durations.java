package org.demarche.model;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How lengths of time are written, by people in settings and by the program to them. */
public final class Durations {

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,6}) ?(ms|s|m|h|d)");
  private static final long MINUTES_FROM_SECONDS = 120;
  private static final long HOURS_FROM_MINUTES = 120;
  private static final long DAYS_FROM_HOURS = 48;

  private Durations() {}

  /**
   * Reads {@code 200ms}, {@code 30s}, {@code 5m}, {@code 1h} or {@code 30d}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Duration parse(String text) {
    Matcher parts = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** What something took, in seconds: {@code 1.3 s}. */
  public static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  /** An age in one unit, {@code 90 s}, {@code 5 min}, {@code 3 h} or {@code 12 days}. */
  public static String age(Duration age) {
    if (age.toSeconds() < MINUTES_FROM_SECONDS) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    if (age.toMinutes() < HOURS_FROM_MINUTES) {
      return age.toMinutes() + " min";
    }
    return age.toHours() < DAYS_FROM_HOURS ? age.toHours() + " h" : age.toDays() + " days";
  }
}
