package org.demarche.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One night for each, whatever the clock does. */
class NightClockTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final List<String> nights = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  private NightClock clock(String last, boolean catchUp) {
    return new NightClock(
        NightSchedule.of("02:30", BERLIN, catchUp),
        Optional.of(berlin(last)),
        () -> nights.add(now.atZone(BERLIN).toString()),
        words::add,
        () -> now);
  }

  private static Instant berlin(String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), BERLIN).toInstant();
  }

  /** Looks at the clock every half minute. */
  private void pass(NightClock clock, Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      clock.tick();
      now = now.plusSeconds(30);
    }
  }

  private NightClock from(String local) {
    now = berlin(local);
    return clock(local, true);
  }

  @Test
  void theNightThatLosesAnHourComesOnce() {
    pass(from("2026-03-28T02:00"), Duration.ofHours(24 * 3 - 1));

    assertEquals(
        List.of(
            "2026-03-28T02:30+01:00[Europe/Berlin]",
            "2026-03-29T03:30+02:00[Europe/Berlin]",
            "2026-03-30T02:30+02:00[Europe/Berlin]"),
        nights);
  }

  @Test
  void theNightThatGainsAnHourComesOnce() {
    pass(from("2026-10-24T02:00"), Duration.ofHours(24 * 3 + 1));

    assertEquals(
        List.of("2026-10-24", "2026-10-25", "2026-10-26"),
        nights.stream().map(night -> night.substring(0, 10)).toList());
  }

  @Test
  void aClockSetBackMakesNoNightComeAgain() {
    NightClock clock = from("2026-11-24T02:00");
    pass(clock, Duration.ofHours(1));
    now = now.minus(Duration.ofHours(2));
    pass(clock, Duration.ofHours(26));

    assertEquals(
        List.of("2026-11-24T02:30+01:00[Europe/Berlin]", "2026-11-25T02:30+01:00[Europe/Berlin]"),
        nights);
  }

  @Test
  void aClockThatWasFarAheadLosesNoNight() {
    NightClock clock = from("2027-03-10T02:00");
    pass(clock, Duration.ofHours(1));
    now = berlin("2026-11-24T01:00");
    pass(clock, Duration.ofHours(26));

    assertEquals(
        List.of(
            "2027-03-10T02:30+01:00[Europe/Berlin]",
            "2026-11-24T02:30+01:00[Europe/Berlin]",
            "2026-11-25T02:30+01:00[Europe/Berlin]"),
        nights);
  }

  @Test
  void aClockSetForwardOverSeveralNightsHasOneOfThem() {
    NightClock clock = from("2026-11-24T01:00");
    pass(clock, Duration.ofMinutes(30));
    now = berlin("2026-11-27T12:00");
    pass(clock, Duration.ofHours(20));

    assertEquals(
        List.of("2026-11-27T12:00+01:00[Europe/Berlin]", "2026-11-28T02:30+01:00[Europe/Berlin]"),
        nights);
  }

  /** The clock of the process that began it was a minute ahead of this one, or behind. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T02:29:10", "2026-11-24T02:31:10"})
  void aNightThatWasLeftIsGoneOnWithOnceWhateverTheClocksSay(String local) {
    now = berlin(local);
    NightClock clock =
        NightClock.goingOn(
            NightSchedule.of("02:30", BERLIN, false),
            berlin("2026-11-24T02:30"),
            () -> nights.add(now.atZone(BERLIN).toString()),
            words::add,
            () -> now);
    assertEquals(
        List.of("the night that was begun at 2026-11-24T01:30:00Z is gone on with"), words);
    pass(clock, Duration.ofHours(23));
    assertEquals(List.of(berlin(local).atZone(BERLIN).toString()), nights);
    pass(clock, Duration.ofHours(2));
    assertEquals(2, nights.size());
  }

  @Test
  void aNightThatWasMissedIsSaidEitherWay() {
    now = berlin("2026-11-24T09:00");
    pass(clock("2026-11-22T02:30", true), Duration.ofMinutes(5));
    pass(clock("2026-11-22T02:30", false), Duration.ofMinutes(5));

    assertEquals(List.of("2026-11-24T09:00+01:00[Europe/Berlin]"), nights);
    assertEquals(
        List.of(
            "the night of 2026-11-23T02:30 was missed: it is made up for now",
            "the night of 2026-11-23T02:30 was missed: it is left out, as the settings say"),
        words);
  }
}
