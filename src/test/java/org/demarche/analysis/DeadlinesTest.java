package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static Deadlines on(String date) {
    return Analyses.of(
            Packages.twoSides()
                .asOf(date)
                .measure("june", "us", m -> m.due("1999-06"))
                .measure("may", "us", m -> m.due("1999-05-10"))
                .measure("done", "us", m -> m.due("1999-01").status(Status.DONE))
                .measure("dropped", "us", m -> m.due("1999-01").status(Status.DROPPED))
                .measure("moratorium", "dprk", m -> m.until("1999-06").status(Status.IN_FORCE))
                .commitment(
                    "af",
                    null,
                    Packages.obligation("old", "us", "1998", CommitmentState.BEHIND_SCHEDULE),
                    Packages.obligation("kept", "us", "1998", CommitmentState.FULFILLED))
                .event("talks", "1999-07-01", null))
        .deadlines();
  }

  private static List<String> ids(List<Deadlines.Deadline> deadlines) {
    return deadlines.stream().map(deadline -> deadline.element().id()).toList();
  }

  @Test
  void whatIsDueIsAheadThenDueThenOverdue() {
    assertEquals(List.of("may", "june"), ids(on("1999-03-03").ahead()));
    assertEquals(List.of("old"), ids(on("1999-03-03").overdue()));
    assertEquals(List.of("may"), ids(on("1999-05-10").due()));
    assertEquals(List.of("june"), ids(on("1999-06-01").due()));
    assertEquals(List.of("june"), ids(on("1999-06-30").due()));
    assertEquals(List.of("old", "may", "june"), ids(on("1999-07-01").overdue()));
  }

  @Test
  void whatEndsIsRunningThenEndingThenLapsed() {
    assertEquals(List.of("moratorium"), ids(on("1999-05-31").running()));
    assertEquals(List.of("moratorium"), ids(on("1999-06-30").ending()));
    assertEquals(List.of("moratorium"), ids(on("1999-07-01").lapsed()));
  }

  @Test
  void anEventIsComingUntilItsFirstDay() {
    assertEquals(1, on("1999-06-30").coming().size());
    assertEquals(0, on("1999-07-01").coming().size());
  }

  @Test
  void nothingChangesBetweenDatesThatMatter() {
    assertEquals(on("1999-03-03"), on("1999-05-09"));
    assertNotEquals(on("1999-05-09"), on("1999-05-10"));
    assertEquals(on("1999-07-01"), on("2005-01-01"));
  }
}
