package org.demarche.model.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the proleptic ISO calendar with reduced precision allowed (ISO 8601): a year, a month
 * of a year, or a day. Two dates are ordered by their first possible day, then the more precise one
 * first.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Due, Comparable<PartialDate> {

  private static final Pattern SHAPE =
      Pattern.compile("(?!0000)(\\d{4})(?:-(?!00)(\\d{2})(?:-(?!00)(\\d{2}))?)?");

  /**
   * @throws DateTimeException if there is no such date
   */
  public PartialDate {
    if (month == 0 && day != 0) {
      throw new DateTimeException("a day without a month");
    }
    LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Reads {@code 1998}, {@code 1998-10} or {@code 1998-10-22}; empty for anything else, also for 30
   * February, a year 0, a month 0 or a day 0.
   */
  public static Optional<PartialDate> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /** The first day that it can mean. */
  public LocalDate first() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day that it can mean. */
  public LocalDate last() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
  }

  /** Whether every day that it can mean is before every day that the other can mean. */
  public boolean isBefore(PartialDate other) {
    return last().isBefore(other.first());
  }

  /** Whether every day that it can mean is after every day that the other can mean. */
  public boolean isAfter(PartialDate other) {
    return other.isBefore(this);
  }

  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : last().compareTo(other.last());
  }

  /** The ISO 8601 spelling. */
  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
