package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.demarche.analysis.graph.Tally;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class TriggerImpactTest {

  private static Exposure.Reach first(Packages packages) {
    return Analyses.of(packages).exposure().triggers().get(0);
  }

  private static List<String> stops(Packages packages) {
    return first(packages).stops().stream()
        .map(stop -> stop.effect().words() + " " + ids(stop.chain()))
        .toList();
  }

  private static Packages chainOfThree() {
    return Packages.twoSides()
        .measure("a", "us")
        .measure("b", "us")
        .measure("c", "us")
        .requires("b", "a")
        .requires("c", "b");
  }

  @Test
  void whatIsSuspendedStopsWhatRequiresIt() {
    assertEquals(
        List.of("suspended [a]", "blocked [a, b]", "blocked [a, b, c]"),
        stops(chainOfThree().trigger("test", List.of("a"), List.of())));
  }

  @Test
  void endingOutweighsSuspending() {
    assertEquals(
        List.of("ended [a]", "suspended [b]", "blocked [b, c]"),
        stops(chainOfThree().trigger("test", List.of("a", "b"), List.of("a"))));
  }

  @Test
  void aPartStandsForItsMeasuresAndTheChainNamesIt() {
    assertEquals(
        List.of("suspended [p, a]", "blocked [p, b]"),
        stops(
            Packages.twoSides()
                .part("p")
                .measure("a", "us", m -> m.part("p"))
                .measure("b", "us")
                .measure("free", "us")
                .requires("b", "p")
                .trigger("test", List.of("p"), List.of())));
  }

  @Test
  void thePackageStandsForEverythingThatIsSought() {
    Exposure.Reach reach =
        first(
            Packages.twoSides()
                .measure("a", "us")
                .measure("b", "dprk", m -> m.status(Status.DONE))
                .measure("gone", "us", m -> m.status(Status.DROPPED))
                .trigger("test", List.of(), List.of("example")));
    assertEquals(new Tally(1, 0, 1, 0, 0), reach.measures(), "what is done is not stopped");
    assertEquals(1, reach.direct());
    assertEquals(3, reach.of().total(), "the dropped one too");
  }

  @Test
  void aCommitmentStandsForItsObligations() {
    assertEquals(
        List.of(
            "suspended [af, reactors]", "blocked [af, reactors, inspect]", "blocked [af, next]"),
        stops(
                Packages.twoSides()
                    .commitment(
                        "af",
                        null,
                        Packages.obligation("reactors", "us", null, CommitmentState.ON_TRACK))
                    .measure("inspect", "dprk")
                    .measure("next", "us")
                    .requires("inspect", "reactors")
                    .requires("next", "af")
                    .trigger("test", List.of("af"), List.of()))
            .stream()
            .sorted(Comparator.comparing((String s) -> s.contains("next")))
            .toList());
  }

  @Test
  void aLinkageCanNameTheTriggerInstead() {
    assertEquals(
        List.of("suspended [a]", "blocked [a, b]", "blocked [a, b, c]"),
        stops(
            chainOfThree()
                .trigger("test", List.of(), List.of())
                .link(LinkageKind.SUSPENDED_BY, Need.ALL, "a", "test")));
  }

  @Test
  void anAlternativeThatIsLeftKeepsAMeasureGoing() {
    assertEquals(
        List.of("suspended [a]"),
        stops(
            Packages.twoSides()
                .measure("a", "us")
                .measure("b", "us")
                .measure("either", "us")
                .requiresAnyOf("either", "a", "b")
                .trigger("test", List.of("a"), List.of())));
  }

  @Test
  void whatIsInForceCanBeEndedButWhatHasBegunIsNotBlocked() {
    assertEquals(
        List.of("ended [moratorium]"),
        stops(
            Packages.twoSides()
                .measure("moratorium", "dprk", m -> m.status(Status.IN_FORCE))
                .measure("talks", "us", m -> m.status(Status.UNDER_WAY))
                .requires("talks", "moratorium")
                .trigger("launch", List.of(), List.of("moratorium"))));
  }

  @Test
  void aBrokenDutyHoldsUpWhatIsSuspendedByItAndWhatThenCannotBegin() {
    assertEquals(
        List.of("suspended [ban, aid]", "blocked [ban, quota]"),
        stops(
            Packages.twoSides()
                .measure("ban", "dprk", m -> m.status(Status.IN_FORCE))
                .measure("aid", "us", m -> m.status(Status.UNDER_WAY))
                .measure("quota", "us")
                .measure("done", "us", m -> m.status(Status.DONE))
                .suspendedBy("aid", "ban")
                .suspendedBy("done", "ban")
                .requires("quota", "ban")
                .trigger("test", List.of(), List.of(), List.of("ban"))));
  }

  @Test
  void aContestedTieStopsNothing() {
    assertEquals(
        List.of(),
        stops(
            Packages.twoSides()
                .measure("aid", "us", m -> m.status(Status.UNDER_WAY))
                .trigger("test", List.of(), List.of())
                .contested(List.of("us"), LinkageKind.SUSPENDED_BY, Need.ALL, "aid", "test")));
  }
}
