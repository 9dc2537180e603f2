package org.demarche.model.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"1998", "1998-10", "1998-10-22", "2000-02-29", "0001", "9999-12-31"})
  void whatIsReadIsWrittenTheSame(String text) {
    assertEquals(text, date(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0000", "2026-00", "2026-01-00", "2026-02-29", "2026-13", "26", "2026-1"})
  void whatIsNoDateIsNone(String text) {
    assertEquals(Optional.empty(), PartialDate.parse(text));
  }

  @Test
  void aMonthMeansAllItsDays() {
    assertEquals(LocalDate.of(2000, 2, 1), date("2000-02").first());
    assertEquals(LocalDate.of(2000, 2, 29), date("2000-02").last());
  }

  @Test
  void oneIsBeforeAnotherIfAllItsDaysAre() {
    assertTrue(date("1998").isBefore(date("1999-01")));
    assertFalse(date("1998").isBefore(date("1998-12-31")));
    assertTrue(date("1999-01").isAfter(date("1998")));
  }

  @Test
  void theyComeByTheirFirstDayAndTheMorePreciseFirst() {
    List<String> sorted = List.of("1998-01-01", "1998-01", "1998", "1998-02", "1999");
    assertEquals(
        sorted,
        Stream.of("1999", "1998", "1998-02", "1998-01", "1998-01-01")
            .map(PartialDateTest::date)
            .sorted()
            .map(PartialDate::toString)
            .toList());
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text).orElseThrow();
  }
}
