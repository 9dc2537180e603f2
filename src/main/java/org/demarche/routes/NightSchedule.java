package org.demarche.routes;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /**
   * Checks the expression.
   *
   * @throws IllegalArgumentException if there is no such time, with the reason
   */
  public NightSchedule {
    try {
      new CronExpression(cron);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * From a setting.
   *
   * @param when {@code 02:30} for every night at that time, or a Quartz expression
   * @throws IllegalArgumentException if it is neither
   */
  public static NightSchedule of(String when, ZoneId zone, boolean catchUp) {
    Matcher time = TIME.matcher(when.strip());
    return time.matches()
        ? new NightSchedule(
            "0 %d %d * * ?"
                .formatted(Integer.valueOf(time.group(2)), Integer.valueOf(time.group(1))),
            zone,
            catchUp)
        : new NightSchedule(when.strip(), zone, catchUp);
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
