package org.demarche.deliver.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestScheduleTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final DigestSchedule DAILY = new DigestSchedule(null, LocalTime.of(7, 0), VIENNA);
  private static final DigestSchedule MONDAYS =
      new DigestSchedule(DayOfWeek.MONDAY, LocalTime.of(7, 0), VIENNA);

  @Test
  void aDayHasOneTime() {
    assertEquals(at("2026-03-03T06:00:00Z"), DAILY.latest(at("2026-03-03T06:00:00Z")));
    assertEquals(at("2026-03-02T06:00:00Z"), DAILY.latest(at("2026-03-03T05:59:59Z")));
    assertEquals(at("2026-03-03T06:00:00Z"), DAILY.next(at("2026-03-03T05:59:59Z")));
    assertEquals(at("2026-03-04T06:00:00Z"), DAILY.next(at("2026-03-03T06:00:00Z")));
  }

  @Test
  void aWeekHasOneTime() {
    Instant sunday = at("2026-03-08T12:00:00Z");
    assertEquals(at("2026-03-02T06:00:00Z"), MONDAYS.latest(sunday));
    assertEquals(at("2026-03-09T06:00:00Z"), MONDAYS.next(sunday));
    Instant mondayTooEarly = at("2026-03-09T05:00:00Z");
    assertEquals(at("2026-03-02T06:00:00Z"), MONDAYS.latest(mondayTooEarly));
    assertEquals(at("2026-03-09T06:00:00Z"), MONDAYS.next(mondayTooEarly));
    assertEquals(at("2026-03-16T06:00:00Z"), MONDAYS.next(at("2026-03-09T06:00:00Z")));
  }

  @Test
  void whatWasMissedIsMadeUpForOnce() {
    Instant now = at("2026-03-20T12:00:00Z");
    assertTrue(DAILY.isDue(Optional.of(at("2026-03-03T06:00:00Z")), now));
    assertFalse(DAILY.isDue(Optional.of(now), now.plusSeconds(60)));
    assertTrue(MONDAYS.isDue(Optional.of(at("2026-03-15T06:00:00Z")), now));
    assertFalse(MONDAYS.isDue(Optional.of(at("2026-03-16T06:00:00Z")), now));
  }

  @Test
  void aListThatWasNeverServedIsDue() {
    assertTrue(DAILY.isDue(Optional.empty(), at("2026-03-03T05:00:00Z")));
  }

  @Test
  void aClockSetBackServesNobodyTwice() {
    Optional<Instant> last = Optional.of(at("2026-03-03T06:00:10Z"));
    assertFalse(DAILY.isDue(last, at("2026-03-03T06:00:00Z")));
    assertFalse(DAILY.isDue(last, at("2026-03-01T12:00:00Z")));
  }

  /** On 29 March 2026 the clock goes from 2:00 to 3:00, on 25 October from 3:00 to 2:00. */
  @Test
  void aTimeThatIsSkippedComesLaterAndOneThatIsRepeatedCountsOnce() {
    DigestSchedule night = new DigestSchedule(null, LocalTime.of(2, 30), VIENNA);
    assertEquals(at("2026-03-29T01:30:00Z"), night.latest(at("2026-03-29T10:00:00Z")));
    assertEquals(at("2026-10-25T00:30:00Z"), night.latest(at("2026-10-25T10:00:00Z")));
    assertEquals(at("2026-10-26T01:30:00Z"), night.next(at("2026-10-25T00:30:00Z")));
  }

  @Test
  void overAYearOfQuarterHoursEachDayIsServedOnce() {
    for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(3, 0))) {
      DigestSchedule schedule = new DigestSchedule(null, time, VIENNA);
      List<Instant> served = new ArrayList<>();
      Instant start = at("2026-01-01T12:00:00Z");
      served.add(start);
      Instant end = start.plus(Duration.ofDays(365));
      for (Instant now = start; now.isBefore(end); now = now.plus(Duration.ofMinutes(15))) {
        if (schedule.isDue(Optional.of(served.get(served.size() - 1)), now)) {
          assertEquals(now, schedule.latest(now), "served on time");
          served.add(now);
        }
      }
      assertEquals(366, served.size(), time.toString());
    }
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
