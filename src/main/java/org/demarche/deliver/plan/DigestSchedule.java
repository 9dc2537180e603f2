package org.demarche.deliver.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.SendTime;
import org.jspecify.annotations.Nullable;

/**
 * The times of a daily or weekly book: one a day or week, by the calendar of its zone. Where the
 * clock is put forward over the time of day, it is as much later; where the clock is put back and
 * the time comes twice, the first counts.
 *
 * @param day of the week; null: every day
 * @param at time of day
 * @param zone of both
 */
record DigestSchedule(@Nullable DayOfWeek day, LocalTime at, ZoneId zone) {

  /**
   * @param usual the zone for lists that name none
   */
  static DigestSchedule of(DistributionList list, ZoneId usual) {
    DayOfWeek day = list.send() == SendTime.WEEKLY ? list.day().day() : null;
    return new DigestSchedule(day, list.time(), list.zoneOr(usual));
  }

  /**
   * Whether a book is to be made now. However many times were missed, it is made once. A list that
   * was never served is served at once.
   */
  boolean isDue(Optional<Instant> last, Instant now) {
    Instant latest = latest(now);
    return last.map(served -> served.isBefore(latest)).orElse(true);
  }

  /** The last time at or before now. */
  Instant latest(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant time = on(onOrBefore(today));
    return time.isAfter(now) ? on(onOrBefore(onOrBefore(today).minusDays(1))) : time;
  }

  /** The first time after now. */
  Instant next(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant time = on(onOrAfter(today));
    return time.isAfter(now) ? time : on(onOrAfter(onOrAfter(today).plusDays(1)));
  }

  private Instant on(LocalDate date) {
    return ZonedDateTime.of(date, at, zone).toInstant();
  }

  private LocalDate onOrBefore(LocalDate date) {
    return day == null ? date : date.with(TemporalAdjusters.previousOrSame(day));
  }

  private LocalDate onOrAfter(LocalDate date) {
    return day == null ? date : date.with(TemporalAdjusters.nextOrSame(day));
  }
}
