package org.demarche.analysis.order;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.analysis.Analyses;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class SequenceTest {

  private static Sequence of(Packages packages) {
    return Analyses.of(packages).sequence();
  }

  private static List<List<String>> steps(Sequence sequence) {
    return sequence.steps().stream().map(step -> ids(step.measures())).toList();
  }

  private static List<String> of(Sequence sequence, Standing standing) {
    return sequence.groups().stream()
        .filter(group -> group.standing() == standing)
        .flatMap(group -> ids(group.measures()).stream())
        .toList();
  }

  private static List<String> path(Sequence sequence) {
    return sequence.criticalPath().links().stream().map(link -> link.element().id()).toList();
  }

  private static List<String> waits(Sequence sequence) {
    return sequence.waits().stream()
        .map(
            one ->
                String.join(" ", ids(one.measures()))
                    + one.unmet().stream().map(unmet -> ids(unmet.outstanding())).toList()
                    + ids(one.roots())
                    + ids(one.movers()))
        .toList();
  }

  private static Packages visitThenPackage() {
    return Packages.twoSides()
        .measure("ban", "dprk")
        .measure("waiver", "us")
        .measure("quota", "us")
        .requires("ban", "waiver")
        .requires("quota", "waiver", "ban");
  }

  @Test
  void aMeasureComesAfterAllThatItRequires() {
    Sequence sequence = of(visitThenPackage());
    assertEquals(List.of(List.of("waiver"), List.of("ban"), List.of("quota")), steps(sequence));
    assertEquals(List.of("waiver", "ban", "quota"), path(sequence));
  }

  @Test
  void aMeasureComesAfterTheEarliestOfItsAlternatives() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .measure("a", "us")
                .measure("b", "us")
                .measure("late", "us")
                .measure("either", "us")
                .requires("b", "a")
                .requires("late", "b")
                .requiresAnyOf("either", "late", "a"));
    assertEquals(List.of(List.of("a"), List.of("b", "either"), List.of("late")), steps(sequence));
  }

  @Test
  void aPartAsTargetMeansAllItsMeasuresAndAsSourceHoldsAllItsMeasures() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .part("first")
                .part("second")
                .measure("x", "us", m -> m.part("second"))
                .measure("a", "us", m -> m.part("first"))
                .measure("b", "dprk", m -> m.part("first"))
                .requires("b", "a")
                .requires("second", "first"));
    assertEquals(List.of(List.of("a"), List.of("b"), List.of("x")), steps(sequence));
    assertEquals(List.of("x[[second]][a][us]", "b[[a]][a][us]"), waits(sequence));
  }

  @Test
  void aPhaseFollowsTheOneBeforeUnlessItSaysWhatItRequires() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .phase("one")
                .phase("two")
                .phase("three")
                .measure("a", "us", m -> m.phase("one"))
                .measure("b", "dprk", m -> m.phase("one"))
                .measure("c", "us", m -> m.phase("two"))
                .measure("d", "dprk", m -> m.phase("three"))
                .requires("b", "a")
                .requires("three", "a"));
    assertEquals(List.of(List.of("a"), List.of("b", "d"), List.of("c")), steps(sequence));
    assertEquals(List.of("b[[a]][a][us]", "c[[two]][a][us]", "d[[three]][a][us]"), waits(sequence));
    Sequence.Unmet unmet = sequence.phases().get(1).unmet().get(0);
    assertEquals(List.of("one"), ids(unmet.outstanding()));
    assertNull(unmet.linkage());
    assertEquals(
        List.of(true, false, false), sequence.phases().stream().map(Sequence.Gate::open).toList());
  }

  @Test
  void whatThePackageRequiresOfItselfComesFirst() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .measure("ban", "dprk")
                .measure("visit", "dprk")
                .measure("invitation", "us")
                .requires("visit", "invitation")
                .requires("example", "visit"));
    assertEquals(List.of(List.of("invitation"), List.of("visit"), List.of("ban")), steps(sequence));
    assertTrue(sequence.blocked().isEmpty());
  }

  @Test
  void statusesSayWhatCanStartTodayAndWhatTheOthersWaitFor() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .measure("waiver", "us", m -> m.status(Status.DONE))
                .measure("ban", "dprk")
                .measure("talks", "us", m -> m.status(Status.UNDER_WAY))
                .measure("quota", "us")
                .measure("fund", "us")
                .measure("office", "us", m -> m.status(Status.SUSPENDED))
                .measure("old", "us", m -> m.status(Status.DROPPED))
                .requires("ban", "waiver")
                .requires("quota", "waiver", "ban")
                .requires("fund", "quota")
                .requires("fund", "talks"));
    assertEquals(List.of("waiver"), of(sequence, Standing.DONE));
    assertEquals(List.of("talks"), of(sequence, Standing.UNDER_WAY));
    assertEquals(List.of("ban"), of(sequence, Standing.READY));
    assertEquals(List.of("office"), of(sequence, Standing.SUSPENDED));
    assertEquals(List.of("old"), of(sequence, Standing.DROPPED));
    assertEquals(
        List.of("quota[[ban]][ban][dprk]", "fund[[quota], [talks]][ban, talks][us, dprk]"),
        waits(sequence));
    assertEquals(List.of("ban", "quota", "fund"), path(sequence));
  }

  @Test
  void oneDoneAlternativeIsEnough() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .measure("a", "us", m -> m.status(Status.DONE))
                .measure("b", "dprk")
                .measure("c", "dprk")
                .measure("free", "us")
                .measure("held", "us")
                .requiresAnyOf("free", "a", "b")
                .requiresAnyOf("held", "b", "c"));
    assertEquals(List.of("b", "c", "free"), ids(sequence.ready()));
    assertEquals(Need.ANY, sequence.waits().get(0).unmet().get(0).need());
    assertEquals(List.of("held[[b, c]][b, c][dprk]"), waits(sequence));
  }

  @Test
  void anEndedMoratoriumIsNoLongerInForceAndMayBeTakenUpAgain() {
    Packages packages =
        Packages.twoSides()
            .measure("moratorium", "dprk", m -> m.status(Status.IN_FORCE).until("1999-03"))
            .measure("talks", "us")
            .requires("talks", "moratorium");
    assertEquals(List.of("talks"), ids(of(packages.asOf("1999-03-31")).ready()));
    Sequence after = of(packages.asOf("1999-04-01"));
    assertEquals(List.of("moratorium"), of(after, Standing.LAPSED));
    assertEquals(List.of(), ids(after.ready()));
    assertEquals(List.of("talks[[moratorium]][moratorium][dprk]"), waits(after));
  }

  @Test
  void obligationsAreStepsAndOutsideTracksAreNeverKnownToBeDone() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .outsideTrack("terrorism-talks")
                .commitment(
                    "af",
                    null,
                    Packages.obligation("reactors", "us", null, CommitmentState.BEHIND_SCHEDULE),
                    Packages.obligation(
                        "inspect", "dprk", null, CommitmentState.PENDING, "reactors"))
                .measure("waiver", "us")
                .measure("next", "us")
                .requires("waiver", "terrorism-talks")
                .requires("next", "inspect"));
    assertEquals(
        List.of("waiver[[terrorism-talks]][terrorism-talks][]", "next[[inspect]][reactors][us]"),
        waits(sequence));
    assertEquals(1, sequence.criticalPath().acts());
    assertEquals(List.of(List.of("waiver", "next")), steps(sequence));
    assertEquals(2, sequence.steps().get(0).number());
  }

  @Test
  void aLoopOrADroppedRequirementIsBlockedAndDoesNotHang() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .measure("a", "us")
                .measure("b", "dprk")
                .measure("after", "us")
                .measure("gone", "us", m -> m.status(Status.DROPPED))
                .measure("orphan", "us")
                .measure("free", "us")
                .requires("a", "b")
                .requires("b", "a")
                .requires("after", "b")
                .requires("orphan", "gone")
                .requiresAnyOf("free", "gone", "a", "free-standing")
                .measure("free-standing", "us"));
    assertEquals(List.of("a", "b", "after", "orphan"), ids(sequence.blocked()));
    assertEquals(List.of(List.of("free-standing"), List.of("free")), steps(sequence));
  }

  @Test
  void referencesThatLeadNowhereArePassedOver() {
    Sequence sequence =
        of(
            Packages.twoSides()
                .measure("a", "nobody", m -> m.part("none").phase("none"))
                .requires("a", "nothing")
                .requiresAnyOf("nothing", "a")
                .inReturnFor("a", "nothing")
                .trigger("t", List.of("nothing"), List.of()));
    assertEquals(List.of("a"), ids(sequence.ready()));
  }
}
