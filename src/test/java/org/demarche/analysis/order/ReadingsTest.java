package org.demarche.analysis.order;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Analyses;
import org.demarche.analysis.Analysis;
import org.demarche.model.Packages;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  /** East reads the border before the vote, west the vote before the border. */
  private static Packages disputed() {
    return Packages.twoSides()
        .measure("vote", "us")
        .measure("border", "dprk")
        .measure("truce", "us", m -> m.status(Status.DONE))
        .requires("vote", "truce")
        .contested(List.of("dprk"), LinkageKind.REQUIRES, Need.ALL, "border", "vote")
        .contested(List.of("us"), LinkageKind.REQUIRES, Need.ALL, "vote", "border");
  }

  @Test
  void aContestedTieIsInNoCommonResult() {
    Analysis analysis = Analyses.of(disputed());
    assertEquals(List.of("vote", "border"), ids(analysis.sequence().ready()));
    assertEquals(List.of(), analysis.keystones().ranked());
  }

  @Test
  void eachReadingIsWorkedOutWithTheCommonTiesAndItsOwn() {
    List<Readings.Reading> readings = Analyses.of(disputed()).readings().readings();
    assertEquals(List.of("dprk"), ids(readings.get(0).heldBy()));
    assertEquals(List.of("vote"), ids(readings.get(0).ready()));
    assertEquals(List.of("border"), ids(readings.get(0).waiting()));
    assertEquals(List.of("border"), ids(readings.get(1).ready()));
    assertEquals(
        List.of("border ready waiting"),
        readings.get(0).changes().stream()
            .map(one -> one.measure().id() + " " + one.common().key() + " " + one.standing().key())
            .toList());
  }

  @Test
  void twoReadingsThatMakeALoopTogetherAreAConflict() {
    List<Readings.Conflict> conflicts = Analyses.of(disputed()).readings().conflicts();
    assertEquals(1, conflicts.size());
    assertEquals(List.of("vote", "border"), ids(conflicts.get(0).loop()));
    assertEquals(List.of("vote", "border"), ids(conflicts.get(0).blocked()));
  }

  @Test
  void readingsThatAgreeWithEachOtherAreNone() {
    assertEquals(
        List.of(),
        Analyses.of(
                Packages.twoSides()
                    .measure("a", "us")
                    .measure("b", "us")
                    .measure("c", "us")
                    .contested(List.of("us"), LinkageKind.REQUIRES, Need.ALL, "b", "a")
                    .contested(List.of("dprk"), LinkageKind.REQUIRES, Need.ALL, "c", "b"))
            .readings()
            .conflicts());
  }
}
