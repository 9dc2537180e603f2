package org.demarche.nightly;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/**
 * When nights are.
 *
 * @param cron a Quartz expression of six or seven fields: second, minute, hour, day of month,
 *     month, day of week, year
 * @param zone whose clock is meant
 * @param catchUp whether a night that was missed is run at the next start; it is said either way
 */
public record NightSchedule(String cron, ZoneId zone, boolean catchUp) {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final Pattern DIGIT = Pattern.compile("(?<!/)\\b[0-7]\\b"); // no step
  private static final List<String> WEEK =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final Pattern HALF_DAY =
      Pattern.compile(
          "(0?[1-9]|1[0-2])(?::([0-5]\\d))? ?([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);

  /**
   * Checks the expression.
   *
   * @throws IllegalArgumentException if there is no such time, with the reason
   */
  public NightSchedule {
    Date next;
    try {
      next = new CronExpression(cron).getNextValidTimeAfter(Date.from(Instant.now()));
    } catch (ParseException | RuntimeException e) { // also of texts that are no expression at all
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    if (next == null) {
      throw new IllegalArgumentException("that time never comes");
    }
  }

  /**
   * From a setting.
   *
   * @param when {@code 02:30} or {@code 2:30 am} for every night at that time, the five fields of
   *     cron (minute, hour, day of month, month, day of week), or a Quartz expression
   * @throws IllegalArgumentException if it is none of these, or never comes
   */
  public static NightSchedule of(String when, ZoneId zone, boolean catchUp) {
    String text = when.strip();
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return daily(Integer.parseInt(time.group(1)), time.group(2), zone, catchUp);
    }
    Matcher half = HALF_DAY.matcher(text);
    if (half.matches()) {
      int noon = half.group(3).equalsIgnoreCase("p") ? 12 : 0;
      return daily(Integer.parseInt(half.group(1)) % 12 + noon, half.group(2), zone, catchUp);
    }
    String[] fields = text.split("\\s+", -1);
    return new NightSchedule(fields.length == 5 ? quartz(fields) : text, zone, catchUp);
  }

  private static NightSchedule daily(
      int hour, @Nullable String minute, ZoneId zone, boolean catchUp) {
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    return new NightSchedule("0 %d %d * * ?".formatted(minutes, hour), zone, catchUp);
  }

  /**
   * Cron counts days of the week from Sunday, which is 0 or 7, where Quartz says 1; and Quartz
   * takes no day of the month beside one of the week.
   */
  private static String quartz(String[] cron) {
    String day = cron[2];
    String week = DIGIT.matcher(cron[4]).replaceAll(d -> WEEK.get(Integer.parseInt(d.group())));
    if (!day.equals("*") && !week.equals("*")) {
      throw new IllegalArgumentException(
          "a day of the month and one of the week can't both be set");
    }
    boolean ofWeek = day.equals("*") && !week.equals("*");
    return "0 %s %s %s %s %s"
        .formatted(cron[0], cron[1], ofWeek ? "?" : day, cron[3], ofWeek ? week : "?");
  }

  /**
   * The first night after a moment; empty if there is none any more. A time that a clock skips when
   * it is put forward (02:30 in many zones on one night of the year) is not left out: the night is
   * as much after the change as it would have been after the hour before.
   */
  public Optional<ZonedDateTime> after(Instant moment) {
    Optional<Instant> next = after(moment, TimeZone.getTimeZone(zone));
    Optional<Instant> skipped = skipped(moment);
    return Stream.concat(next.stream(), skipped.stream())
        .min(Comparator.naturalOrder())
        .map(night -> night.atZone(zone));
  }

  /** A night that falls into the next hour that the clock skips. */
  private Optional<Instant> skipped(Instant moment) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(moment.minus(A_DAY));
    while (change != null && !change.isGap()) {
      change = zone.getRules().nextTransition(change.getInstant());
    }
    if (change == null) {
      return Optional.empty();
    }
    Instant end = change.getInstant().plus(change.getDuration());
    return after(
            change.getInstant().minusSeconds(1), TimeZone.getTimeZone(change.getOffsetBefore()))
        .filter(night -> night.isBefore(end))
        .filter(night -> night.isAfter(moment));
  }

  private Optional<Instant> after(Instant moment, TimeZone clock) {
    try {
      CronExpression expression = new CronExpression(cron);
      expression.setTimeZone(clock);
      Date next = expression.getNextValidTimeAfter(Date.from(moment));
      return Optional.ofNullable(next).map(Date::toInstant);
    } catch (ParseException e) {
      throw new IllegalStateException("the expression was checked", e);
    }
  }

  /**
   * The first night that should have been since the last one and has not; empty if none was missed.
   * A clock that was set back before the last night misses nothing.
   */
  public Optional<ZonedDateTime> missed(Instant last, Instant now) {
    return after(last).filter(night -> !night.toInstant().isAfter(now));
  }
}
