package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.model.Packages;
import org.demarche.model.Status;
import org.junit.jupiter.api.Test;

class KeystonesTest {

  private static List<String> ranked(Packages packages) {
    return Analyses.of(packages).keystones().ranked().stream()
        .map(
            one ->
                "%d %s %d of %d, %d%%, %d direct, %d soft"
                    .formatted(
                        one.rank(),
                        one.measure().id(),
                        one.falls().total(),
                        one.of().total(),
                        one.percent(),
                        one.direct(),
                        one.losesWay()))
        .toList();
  }

  @Test
  void whatFallsIsCountedThroughAllSteps() {
    assertEquals(
        List.of(
            "1 visit 2 of 3, 66%, 1 direct, 0 soft",
            "2 ban 1 of 3, 33%, 1 direct, 0 soft",
            "3 quota 0 of 3, 0%, 0 direct, 0 soft",
            "3 other 0 of 3, 0%, 0 direct, 0 soft"),
        ranked(
            Packages.twoSides()
                .measure("quota", "us")
                .measure("ban", "dprk")
                .measure("visit", "dprk")
                .measure("other", "us")
                .requires("quota", "ban")
                .requires("ban", "visit")));
  }

  @Test
  void anAlternativeKeepsAMeasureUpAsLongAsOneIsLeft() {
    assertEquals(
        List.of(
            "1 root 3 of 3, 100%, 2 direct, 0 soft",
            "2 a 0 of 3, 0%, 0 direct, 0 soft",
            "2 b 0 of 3, 0%, 0 direct, 0 soft",
            "2 either 0 of 3, 0%, 0 direct, 0 soft"),
        ranked(
            Packages.twoSides()
                .measure("root", "us")
                .measure("a", "us")
                .measure("b", "us")
                .measure("either", "us")
                .requires("a", "root")
                .requires("b", "root")
                .requiresAnyOf("either", "a", "b")));
  }

  @Test
  void measuresInALoopDoNotKeepEachOtherUp() {
    Keystones keystones =
        Analyses.of(
                Packages.twoSides()
                    .measure("way-in", "us")
                    .measure("a", "us")
                    .measure("b", "us")
                    .requiresAnyOf("a", "b", "way-in")
                    .requires("b", "a"))
            .keystones();
    assertEquals("way-in", keystones.ranked().get(0).measure().id());
    assertEquals(List.of("a", "b"), ids(keystones.foremost().get(0).fallen()));
  }

  @Test
  void whatIsDoneFallsWithNothingAndWhatHasBegunNoLongerNeedsWhatItRequired() {
    assertEquals(
        List.of(
            "1 open 1 of 2, 50%, 1 direct, 0 soft",
            "2 next 0 of 2, 0%, 0 direct, 0 soft", "2 begun 0 of 2, 0%, 0 direct, 0 soft"),
        ranked(
            Packages.twoSides()
                .measure("open", "us")
                .measure("next", "us")
                .measure("begun", "us", m -> m.status(Status.UNDER_WAY))
                .measure("done", "us", m -> m.status(Status.DONE))
                .measure("dropped", "us", m -> m.status(Status.DROPPED))
                .requires("next", "open", "done")
                .requires("begun", "open")
                .requires("done", "open")));
  }

  @Test
  void aPhasesOwnRequirementHangsAllItsMeasuresOnIt() {
    assertEquals(
        "1 sales 2 of 2, 100%, 2 direct, 0 soft",
        ranked(
                Packages.twoSides()
                    .phase("tests")
                    .measure("sales", "dprk")
                    .measure("ban", "dprk", m -> m.phase("tests"))
                    .measure("waiver", "us", m -> m.phase("tests"))
                    .requires("tests", "sales"))
            .get(0));
  }

  @Test
  void theOrderOfThePhasesIsNoRequirement() {
    assertEquals(
        List.of("1 a 0 of 1, 0%, 0 direct, 0 soft", "1 b 0 of 1, 0%, 0 direct, 0 soft"),
        ranked(
            Packages.twoSides()
                .phase("one")
                .phase("two")
                .measure("a", "us", m -> m.phase("one"))
                .measure("b", "us", m -> m.phase("two"))));
  }

  @Test
  void whatOpensTheWayIsCountedApart() {
    Keystones keystones =
        Analyses.of(
                Packages.twoSides()
                    .part("rest")
                    .measure("visit", "dprk")
                    .measure("envoy", "us")
                    .measure("waiver", "us", m -> m.part("rest"))
                    .measure("quota", "us", m -> m.part("rest"))
                    .measure("export", "dprk")
                    .measure("inspect", "us")
                    .opensWayFor("visit", "rest")
                    .requires("export", "quota")
                    .requires("inspect", "visit"))
            .keystones();
    Keystones.Collapse first = keystones.foremost().get(0);
    assertEquals("visit", first.keystone().measure().id());
    assertEquals(List.of("inspect"), ids(first.fallen()));
    assertEquals(List.of("waiver", "quota", "export"), ids(first.losingWay()));
    assertEquals(3, first.keystone().losesWay());
  }

  @Test
  void oneOfSeveralThatOpenTheWayCanBeMissed() {
    assertEquals(
        List.of(
            "1 a 0 of 2, 0%, 0 direct, 0 soft",
            "1 b 0 of 2, 0%, 0 direct, 0 soft", "1 c 0 of 2, 0%, 0 direct, 0 soft"),
        ranked(
            Packages.twoSides()
                .measure("a", "us")
                .measure("b", "us")
                .measure("c", "us")
                .opensWayFor("a", "c")
                .opensWayFor("b", "c")));
  }

  @Test
  void directionsOfWhatFallsAreTold() {
    assertEquals(
        new Tally(2, 1, 1, 0, 0),
        Analyses.of(
                Packages.twoSides()
                    .measure("visit", "dprk")
                    .measure("ban", "dprk")
                    .measure("waiver", "us")
                    .requires("ban", "visit")
                    .requires("waiver", "visit"))
            .keystones()
            .ranked()
            .get(0)
            .falls());
  }
}
