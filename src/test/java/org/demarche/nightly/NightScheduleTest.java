package org.demarche.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static NightSchedule at(String when) {
    return NightSchedule.of(when, BERLIN, true);
  }

  private static Instant berlin(String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), BERLIN).toInstant();
  }

  private static String after(NightSchedule schedule, String local) {
    return schedule.after(berlin(local)).orElseThrow().toLocalDateTime().toString();
  }

  @Test
  void aTimeMeansEveryNightAtThatTimeOfItsZone() {
    assertEquals("2026-11-25T02:30", after(at("02:30"), "2026-11-24T02:30"));
    assertEquals("2026-11-24T02:30", after(at("2:30"), "2026-11-24T02:29:59"));
  }

  @Test
  void anExpressionOfQuartzIsTakenAsItIs() {
    assertEquals("2026-11-30T04:00", after(at("0 0 4 ? * MON"), "2026-11-24T04:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2:30 am, 2026-11-25T02:30",
    "2:30 PM, 2026-11-24T14:30",
    "12 am, 2026-11-25T00:00",
    "30 2 * * *, 2026-11-25T02:30",
    "0 4 * * 1, 2026-11-30T04:00",
    "0 4 * * 0, 2026-11-29T04:00",
    "0 4 * * 1-5, 2026-11-25T04:00",
    "0 4 1 * *, 2026-12-01T04:00",
    "*/20 * * * *, 2026-11-24T04:20",
  })
  void whatPeopleWriteIsTaken(String when, String next) {
    assertEquals(next, after(at(when), "2026-11-24T04:00"));
  }

  @Test
  void aTimeThatNeverComesIsRefused() {
    IllegalArgumentException never =
        assertThrows(IllegalArgumentException.class, () -> at("0 0 2 31 2 ?"));
    assertEquals("that time never comes", never.getMessage());
  }

  /** In Berlin there was no 02:30 on 29 March 2026: the night is that day all the same. */
  @Test
  void theNightThatLosesAnHourHasItsRun() {
    ZonedDateTime night = at("02:30").after(berlin("2026-03-28T12:00")).orElseThrow();

    assertEquals("2026-03-29", night.toLocalDate().toString());
    assertEquals("2026-03-30T02:30", after(at("02:30"), "2026-03-29T12:00"));
  }

  /** In Berlin there were two 02:30 on 25 October 2026: the night is run once or is cheap twice. */
  @Test
  void theNightThatGainsAnHourHasItsRun() {
    ZonedDateTime night = at("02:30").after(berlin("2026-10-24T12:00")).orElseThrow();

    assertEquals("2026-10-25T02:30", night.toLocalDateTime().toString());
    assertEquals("2026-10-26T02:30", after(at("02:30"), "2026-10-25T12:00"));
  }

  @Test
  void aNightIsMissedIfItsTimeHasPassedSinceTheLastOne() {
    NightSchedule schedule = at("02:30");
    Instant last = berlin("2026-11-20T02:30");

    assertEquals(Optional.empty(), schedule.missed(last, berlin("2026-11-21T02:29")));
    assertEquals(
        "2026-11-21T02:30",
        schedule
            .missed(last, berlin("2026-11-24T09:00"))
            .orElseThrow()
            .toLocalDateTime()
            .toString());
  }

  @Test
  void aClockThatIsSetBackMissesNothing() {
    assertEquals(
        Optional.empty(),
        at("02:30").missed(berlin("2026-11-20T02:30"), berlin("2026-11-10T09:00")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25:00",
        "13:00 am",
        "0 am",
        "2.30",
        "nightly",
        "61 2 * * *",
        "0 2 1 * 1",
        "0 61 2 * * ?",
        ""
      })
  void whatIsNoTimeIsRefused(String when) {
    assertThrows(IllegalArgumentException.class, () -> at(when));
  }
}
