package org.demarche.model.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of days, weeks, months or years.
 *
 * @param count 1 to 9999
 * @param unit days, weeks, months or years
 */
public record TimeSpan(int count, ChronoUnit unit) {

  private static final Pattern SHAPE =
      Pattern.compile("([1-9]\\d{0,3}) (day|week|month|year)s?", Pattern.CASE_INSENSITIVE);

  /** Reads {@code 30 days} or {@code 1 year}; empty for anything else. */
  public static Optional<TimeSpan> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new TimeSpan(
                Integer.parseInt(matcher.group(1)),
                ChronoUnit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT) + "S")))
        : Optional.empty();
  }

  /** The day that is this much later. */
  public LocalDate after(LocalDate day) {
    return day.plus(count, unit);
  }

  /** {@code 30 days}, {@code 1 year}. */
  @Override
  public String toString() {
    String units = unit.toString().toLowerCase(Locale.ROOT);
    return count + " " + (count == 1 ? units.substring(0, units.length() - 1) : units);
  }
}
