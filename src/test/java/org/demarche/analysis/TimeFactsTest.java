package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class TimeFactsTest {

  private static final Definition DEFINITION =
      Packages.twoSides()
          .measure("june", "us", m -> m.due("1999-06"))
          .measure("may", "us", m -> m.due("1999-05-10"))
          .measure("done", "us", m -> m.due("1999-01").status(Status.DONE))
          .measure("moratorium", "dprk", m -> m.until("1999-09").status(Status.IN_FORCE))
          .event("meeting", "1999-03-01", null)
          .event("talks", "1999-07-01", null)
          .definition();

  private static TimeFacts on(String day) {
    LocalDate date = LocalDate.parse(day);
    Analysis analysis = Analysis.of(DEFINITION.content(), DEFINITION.index(), date);
    return TimeFacts.of(DEFINITION.content(), analysis.deadlines(), date);
  }

  @Test
  void factsHoldBetweenTheDaysThatTurnSomething() {
    TimeFacts facts = on("1999-04-20");

    assertEquals(LocalDate.parse("1999-03-02"), facts.from());
    assertEquals(LocalDate.parse("1999-05-10"), facts.until());
    assertTrue(facts.holdOn(LocalDate.parse("1999-03-02")));
    assertTrue(facts.holdOn(LocalDate.parse("1999-05-09")));
    assertFalse(facts.holdOn(LocalDate.parse("1999-05-10")));
    assertFalse(facts.holdOn(LocalDate.parse("1999-03-01")), "a clock set back is noticed");
  }

  /** What {@link TimeFacts#holdOn} says without a look is what a look gives, day by day. */
  @Test
  void onEveryDayOfTheYearHoldingMeansTheSameFacts() {
    for (LocalDate day = LocalDate.of(1998, 12, 1);
        day.isBefore(LocalDate.of(1999, 12, 31));
        day = day.plusDays(1)) {
      TimeFacts facts = on(day.toString());
      for (int ahead : new int[] {-200, -45, -30, -3, -1, 1, 2, 7, 29, 31, 90, 300}) {
        LocalDate other = day.plusDays(ahead);
        if (facts.holdOn(other)) {
          assertEquals(facts, on(other.toString()), day + " and " + other);
        }
      }
    }
  }

  @Test
  void whatIsNewIsNamed() {
    List<String> fresh =
        on("1999-07-01").newSince(on("1999-06-30")).stream().map(TimeFact::toString).toList();

    assertEquals(List.of("overdue: June (1999-06)"), fresh);
  }

  @Test
  void afterTheLastDateNothingChangesAnyMore() {
    assertNull(on("2026-11-24").until());
    assertNull(on("1990-01-01").from());
  }
}
