package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.model.CommitmentState;
import org.demarche.model.Need;
import org.demarche.model.Packages;
import org.demarche.model.Status;
import org.junit.jupiter.api.Test;

class SequenceTest {

  private static Sequence of(Packages packages) {
    return Analyses.of(packages).sequence();
  }

  private static List<List<String>> layers(Sequence sequence) {
    return sequence.layers().stream().map(layer -> ids(layer.measures())).toList();
  }

  private static List<String> waiting(List<Sequence.Waiting> waiting) {
    return waiting.stream()
        .map(
            one ->
                one.measure().id()
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
    assertEquals(List.of(List.of("waiver"), List.of("ban"), List.of("quota")), layers(sequence));
    assertEquals(List.of("waiver", "ban", "quota"), ids(sequence.longestChain()));
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
    assertEquals(List.of(List.of("a"), List.of("b", "either"), List.of("late")), layers(sequence));
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
    assertEquals(List.of(List.of("a"), List.of("b"), List.of("x")), layers(sequence));
    assertEquals(List.of("x[[first]][a][us]", "b[[a]][a][us]"), waiting(sequence.waiting()));
    assertEquals("second", sequence.waiting().get(0).unmet().get(0).holder().id());
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
    assertEquals(List.of(List.of("a"), List.of("b", "d"), List.of("c")), layers(sequence));
    Sequence.Unmet unmet = sequence.waiting().get(1).unmet().get(0);
    assertEquals("two", unmet.holder().id());
    assertEquals(List.of("one"), ids(unmet.outstanding()));
    assertNull(unmet.linkage());
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
    assertEquals(
        List.of(List.of("invitation"), List.of("visit"), List.of("ban")), layers(sequence));
    assertTrue(sequence.stuck().isEmpty());
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
    assertEquals(List.of("waiver"), ids(sequence.done()));
    assertEquals(List.of("talks"), ids(sequence.underWay()));
    assertEquals(List.of("ban"), ids(sequence.ready()));
    assertEquals(List.of("office"), ids(sequence.suspended()));
    assertEquals(List.of("old"), ids(sequence.dropped()));
    assertEquals(
        List.of("quota[[ban]][ban][dprk]", "fund[[quota], [talks]][ban, talks][us, dprk]"),
        waiting(sequence.waiting()));
    assertEquals(List.of("ban", "quota", "fund"), ids(sequence.longestChainAhead()));
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
    assertEquals(Need.ANY, sequence.waiting().get(0).unmet().get(0).need());
    assertEquals(List.of("held[[b, c]][b, c][dprk]"), waiting(sequence.waiting()));
  }

  @Test
  void anEndedMoratoriumIsNoLongerInForce() {
    Packages packages =
        Packages.twoSides()
            .measure("moratorium", "dprk", m -> m.status(Status.DONE).until("1999-03"))
            .measure("talks", "us")
            .requires("talks", "moratorium");
    assertEquals(List.of("talks"), ids(of(packages.asOf("1999-03-31")).ready()));
    Sequence after = of(packages.asOf("1999-04-01"));
    assertEquals(List.of("moratorium"), ids(after.ready()));
    assertEquals(List.of("talks[[moratorium]][moratorium][dprk]"), waiting(after.waiting()));
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
        waiting(sequence.waiting()));
    assertEquals(List.of("reactors", "inspect", "next"), ids(sequence.longestChain()));
    assertEquals(List.of(List.of("waiver"), List.of("next")), layers(sequence));
  }

  @Test
  void aLoopOrADroppedRequirementIsStuckAndDoesNotHang() {
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
    assertEquals(
        List.of("a", "b", "after", "orphan"),
        sequence.stuck().stream().map(one -> one.measure().id()).toList());
    assertEquals(List.of(List.of("free-standing"), List.of("free")), layers(sequence));
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
