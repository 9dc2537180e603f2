package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.graph.Tally;
import org.demarche.model.Packages;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class KeystonesTest {

  private static List<String> ranked(Packages packages) {
    return Analyses.of(packages).keystones().ranked().stream()
        .map(
            one ->
                "%d %s %d of %d, %s%%, %d direct"
                    .formatted(
                        one.rank(),
                        one.measure().id(),
                        one.falls().total(),
                        one.of().total(),
                        one.percent(),
                        one.direct()))
        .toList();
  }

  @Test
  void whatFallsIsCountedThroughAllSteps() {
    assertEquals(
        List.of("1 visit 2 of 3, null%, 1 direct"),
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
        List.of("1 root 3 of 3, null%, 2 direct"),
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
    assertEquals(List.of("a", "b"), ids(keystones.ranked().get(0).fallen()));
  }

  @Test
  void whatIsDoneFallsWithNothingAndWhatHasBegunNoLongerNeedsWhatItRequired() {
    assertEquals(
        List.of("1 open 2 of 2, null%, 2 direct"),
        ranked(
            Packages.twoSides()
                .measure("open", "us")
                .measure("next", "us")
                .measure("begun", "us", m -> m.status(Status.UNDER_WAY))
                .measure("done", "us", m -> m.status(Status.DONE))
                .measure("dropped", "us", m -> m.status(Status.DROPPED))
                .measure("after", "us")
                .requires("next", "open", "done")
                .requires("after", "open")
                .requires("begun", "open")
                .requires("done", "open")));
  }

  @Test
  void aPhasesOwnRequirementHangsAllItsMeasuresOnIt() {
    assertEquals(
        "1 sales 2 of 2, null%, 2 direct",
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
        List.of(),
        ranked(
            Packages.twoSides()
                .phase("one")
                .phase("two")
                .measure("a", "us", m -> m.phase("one"))
                .measure("b", "us", m -> m.phase("two"))));
  }

  @Test
  void whatOpensTheWayIsNoRequirement() {
    assertEquals(
        List.of(),
        ranked(
            Packages.twoSides()
                .measure("a", "us")
                .measure("b", "us")
                .measure("c", "us")
                .opensWayFor("a", "c", "b")));
  }

  @Test
  void percentagesAreRoundedHalfUpAndLeftOutUnderTenMeasures() {
    Packages packages = Packages.twoSides().measure("root", "us");
    for (int i = 0; i < 16; i++) {
      String id = "m-" + i;
      packages.measure(id, "dprk");
      if (i < 2) {
        packages.requires(id, "root");
      }
    }
    assertEquals(List.of("1 root 2 of 16, 13%, 2 direct"), ranked(packages));
  }

  @Test
  void aDutyInForceHoldsUpWhatIsSuspendedByItAndWhatCouldNotBeginWithoutIt() {
    Keystones keystones =
        Analyses.of(
                Packages.twoSides()
                    .measure("ban", "dprk", m -> m.status(Status.IN_FORCE))
                    .measure("aid", "us", m -> m.status(Status.UNDER_WAY))
                    .measure("quota", "us")
                    .measure("fund", "us")
                    .measure("either", "us")
                    .measure("envoy", "us", m -> m.status(Status.DONE))
                    .suspendedBy("aid", "ban")
                    .suspendedBy("envoy", "ban")
                    .requires("quota", "ban")
                    .requires("fund", "quota")
                    .requiresAnyOf("either", "ban", "envoy"))
            .keystones();
    assertEquals("ban", keystones.heldUp().get(0).duty().id());
    assertEquals(List.of("aid", "quota", "fund"), ids(keystones.heldUp().get(0).measures()));
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
