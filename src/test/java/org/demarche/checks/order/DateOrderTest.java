package org.demarche.checks.order;

import static org.demarche.model.Packages.obligation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.checks.Check;
import org.demarche.checks.Found;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DateOrderTest {

  @Nested
  class TheOrder {

    private final Check check = new DateOrder();

    @Test
    void isBrokenByAnEventThatEndsBeforeItBegins() {
      Packages packages =
          Packages.twoSides().event("talks", "1994-10", "1994-08").event("war", "1950", "1953-07");

      assertEquals(List.of("/events/0/until"), Found.places(check, packages));
      assertEquals(
          List.of("event talks (\"Talks\") ends 1994-08, but it begins 1994-10"),
          Found.messages(check, packages));
    }

    @Test
    void isNotBrokenIfThePrecisionLeavesRoom() {
      assertEquals(
          List.of(), Found.places(check, Packages.twoSides().event("talks", "1994-10-21", "1994")));
    }

    @Test
    void isBrokenByAMeasureThatEndsBeforeItIsDue() {
      assertEquals(
          List.of("/measures/0/until"),
          Found.places(
              check,
              Packages.twoSides().measure("truce", "dprk", m -> m.due("2000").until("1999"))));
    }

    @Test
    void isBrokenByAnEditionBeforeItsOrigin() {
      assertEquals(
          List.of("the edition is of 1999-03-03, but its origin took place 1999-10-22"),
          Found.messages(check, Packages.twoSides().origin("1999-10-22")));
      assertEquals(List.of(), Found.messages(check, Packages.twoSides().origin("1998-10-22")));
    }

    @Test
    void isBrokenByAnObligationDueBeforeItsCommitment() {
      Packages packages =
          Packages.twoSides()
              .commitment(
                  "pact", "1994-10-21", obligation("fuel", "us", "1993", CommitmentState.PENDING));

      assertEquals(List.of("/commitments/0/obligations/0/due"), Found.places(check, packages));
    }

    @Test
    void isBrokenByARequirementThatIsDueLater() {
      Packages packages =
          Packages.twoSides()
              .measure("a", "us", m -> m.due("1999-06"))
              .measure("b", "us", m -> m.due("1999-07"))
              .measure("c", "us", m -> m.due("2000").status(Status.DONE))
              .measure("d", "us")
              .requires("a", "b", "c")
              .requiresAnyOf("a", "b", "d");

      assertEquals(List.of("/linkages/0/to/0"), Found.places(check, packages));
      assertEquals(
          List.of(
              "measure a (\"A\") is due 1999-06, but measure b (\"B\"), which it requires, is due"
                  + " 1999-07"),
          Found.messages(check, packages));
    }
  }

  @Nested
  class WhatIsOverdue {

    private final Check check = new Overdue();

    @Test
    void wasDueBeforeTheAsOfDateAndIsNotDone() {
      Packages packages =
          Packages.twoSides()
              .asOf("1999-03-03")
              .measure("late", "us", m -> m.due("1999-02").status(Status.AGREED))
              .measure("this-month", "us", m -> m.due("1999-03"))
              .measure("done", "us", m -> m.due("1998").status(Status.DONE))
              .measure("dropped", "us", m -> m.due("1998").status(Status.DROPPED))
              .measure("lapsed", "us", m -> m.due("1998").status(Status.LAPSED));

      assertEquals(List.of("/measures/0/due", "/measures/4/due"), Found.places(check, packages));
      assertEquals(
          List.of(
              "measure late (\"Late\") was due 1999-02 and on 1999-03-03 is still agreed",
              "measure lapsed (\"Lapsed\") was due 1998 and on 1999-03-03 is still lapsed"),
          Found.messages(check, packages));
    }

    @Test
    void mayBeAnObligationUnlessItsStateSaysSo() {
      Packages packages =
          Packages.twoSides()
              .commitment(
                  "pact",
                  "1994",
                  obligation("a", "us", "1998", CommitmentState.PENDING),
                  obligation("b", "us", "1998", CommitmentState.BEHIND_SCHEDULE),
                  obligation("c", "us", "1998", CommitmentState.FULFILLED),
                  obligation("d", "us", "2003", CommitmentState.ON_TRACK));

      assertEquals(List.of("/commitments/0/obligations/0/due"), Found.places(check, packages));
    }
  }

  @Nested
  class Evidence {

    private final Check check = new LateEvidence();

    @Test
    void isNotDatedAfterTheEdition() {
      Packages packages =
          Packages.twoSides()
              .source("report", "1999-03-04")
              .source("agreement", "1994-10-21")
              .statement("offer", "dprk", "1999-06")
              .statement("hint", "dprk", null)
              .event("visit", "2000", null)
              .event("this-year", "1999", null);

      assertEquals(
          List.of("/sources/0/date", "/statements/0/date", "/events/0/date"),
          Found.places(check, packages));
      assertEquals(
          "source report (\"Report\") is dated 1999-03-04, after the edition of 1999-03-03",
          Found.messages(check, packages).get(0));
    }
  }
}
