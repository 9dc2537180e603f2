package org.demarche.checks.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.checks.Check;
import org.demarche.checks.Found;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequirementsTest {

  private static Packages measures(String... ids) {
    Packages packages = Packages.twoSides();
    for (String id : ids) {
      packages.measure(id, "us");
    }
    return packages;
  }

  @Nested
  class ADeadlock {

    private final Check check = new Deadlock();

    @Test
    void isShownByItsShortestCircle() {
      Packages packages =
          measures("a", "b", "c", "d")
              .requires("a", "b")
              .requires("b", "c")
              .requires("c", "d")
              .requires("d", "a", "b");

      assertEquals(
          List.of("deadlock: b requires c, c requires d, d requires b"),
          Found.messages(check, packages));
      assertEquals(List.of("/linkages/1/to/0"), Found.places(check, packages));
    }

    @Test
    void isNoneWhileOneAlternativeLeadsOut() {
      Packages packages = measures("a", "b", "c").requires("a", "b").requiresAnyOf("b", "a", "c");

      assertEquals(List.of(), Found.messages(check, packages));
    }

    @Test
    void isOneIfEveryAlternativeLeadsBack() {
      Packages packages =
          measures("a", "b", "c")
              .requires("a", "b")
              .requiresAnyOf("b", "a", "c")
              .requires("c", "a");

      assertEquals(
          List.of("deadlock: a requires b, b requires a"), Found.messages(check, packages));
    }

    @Test
    void isNoneIfAnAlternativeIsUnknown() {
      Packages packages = measures("a", "b").requires("a", "b").requiresAnyOf("b", "a", "unknown");

      assertEquals(List.of(), Found.messages(check, packages));
    }

    @Test
    void isReportedOnceForEachGroupAndNotForWhatWaitsForIt() {
      Packages packages =
          measures("a", "b", "c", "d", "e")
              .requires("a", "b")
              .requires("b", "a")
              .requires("c", "d")
              .requires("d", "c")
              .requires("e", "a", "c");

      assertEquals(List.of("/linkages/0/to/0", "/linkages/2/to/0"), Found.places(check, packages));
    }

    @Test
    void mayRunThroughAPart() {
      Packages packages =
          Packages.twoSides()
              .part("politics")
              .measure("a", "us", m -> m.part("politics"))
              .measure("b", "us")
              .requires("politics", "b")
              .requires("b", "a");

      assertEquals(
          List.of("deadlock: a belongs to politics, politics requires b, b requires a"),
          Found.messages(check, packages));
    }

    @Test
    void isAMeasureThatWaitsForItsOwnPhase() {
      Packages packages =
          Packages.twoSides()
              .phase("freeze")
              .measure("a", "us", m -> m.phase("freeze"))
              .requires("a", "freeze");

      assertEquals(
          List.of("deadlock: a requires freeze, freeze contains a"),
          Found.messages(check, packages));
    }

    @Test
    void mayRunThroughObligations() {
      Packages packages =
          Packages.twoSides()
              .commitment(
                  "pact",
                  null,
                  Packages.obligation("fuel", "us", null, CommitmentState.PENDING, "freeze"))
              .measure("freeze", "dprk")
              .requires("freeze", "pact");

      assertEquals(
          List.of("deadlock: freeze requires pact, pact contains fuel, fuel requires freeze"),
          Found.messages(check, packages));
    }

    @Test
    void isBrokenByWhatIsUnderWayOrDone() {
      Packages packages =
          Packages.twoSides()
              .measure("a", "us", m -> m.status(Status.UNDER_WAY))
              .measure("b", "us")
              .requires("a", "b")
              .requires("b", "a");

      assertEquals(List.of(), Found.messages(check, packages));
    }

    @Test
    void isNotWhatThePackageNeedsOfItsOwnMeasures() {
      assertEquals(List.of(), Found.messages(check, measures("a", "b").requires("example", "a")));
    }
  }

  @Nested
  class ALaterPhase {

    private final Check check = new LaterPhase();

    private Packages phases() {
      return Packages.twoSides()
          .phase("freeze")
          .phase("roll-back")
          .part("politics")
          .measure("ban", "dprk", m -> m.phase("freeze"))
          .measure("test", "dprk", m -> m.phase("roll-back").part("politics"))
          .measure("talk", "us");
    }

    @Test
    void isWhatAnEarlierOneMayNotRequire() {
      Packages packages = phases().requires("ban", "test").requires("test", "ban");

      assertEquals(List.of("/linkages/0/to/0"), Found.places(check, packages));
      assertEquals(
          List.of(
              "measure ban (\"Ban\"), of phase freeze, requires measure test (\"Test\"), which"
                  + " is in phase roll-back"),
          Found.messages(check, packages));
    }

    @Test
    void isSeenThroughWhatHasNoPhaseOfItsOwn() {
      assertEquals(
          List.of("/linkages/0/to/0", "/linkages/2/to/0"),
          Found.places(
              check,
              phases()
                  .requires("ban", "talk")
                  .requires("talk", "test")
                  .requires("ban", "politics")));
    }

    @Test
    void isNoneIfAnAlternativeIsInTime() {
      assertEquals(List.of(), Found.places(check, phases().requiresAnyOf("ban", "test", "talk")));
    }

    @Test
    void isFoundWhenAPhaseRequiresIt() {
      assertEquals(
          List.of("/linkages/0/to/0", "/linkages/1/to/0"),
          Found.places(check, phases().requires("freeze", "test").requires("freeze", "roll-back")));
    }

    @Test
    void isNoMatterForWhatIsDone() {
      Packages packages =
          Packages.twoSides()
              .phase("freeze")
              .phase("roll-back")
              .measure("ban", "dprk", m -> m.phase("freeze"))
              .measure("test", "dprk", m -> m.phase("roll-back").status(Status.DONE))
              .requires("ban", "test");

      assertEquals(List.of(), Found.places(check, packages));
    }
  }

  @Nested
  class AMeasureThatNeverStarts {

    private final Check check = new NeverStarts();

    private Packages dropped() {
      return Packages.twoSides()
          .measure("office", "us", m -> m.status(Status.DROPPED))
          .measure("embassy", "us", m -> m.status(Status.DROPPED))
          .measure("truce", "us", m -> m.status(Status.LAPSED))
          .measure("a", "us")
          .measure("b", "us");
    }

    @Test
    void requiresWhatWasDroppedButNotWhatHasLapsedAndMayBeTakenUpAgain() {
      Packages packages = dropped().requires("a", "office").requires("b", "truce");

      assertEquals(
          List.of(
              "measure a (\"A\") can never start: it requires measure office (\"Office\"), which"
                  + " was dropped"),
          Found.messages(check, packages));
    }

    @Test
    void mayDependOnAnother() {
      Packages packages = dropped().requires("a", "office").requires("b", "a");

      assertEquals(List.of("/linkages/0/to/0", "/linkages/1/to/0"), Found.places(check, packages));
    }

    @Test
    void hasNoAlternativeLeft() {
      assertEquals(
          List.of(
              "measure a (\"A\") can never start: it requires one of office and embassy, and none"
                  + " of them can ever be done"),
          Found.messages(check, dropped().requiresAnyOf("a", "office", "embassy")));
      assertEquals(List.of(), Found.messages(check, dropped().requiresAnyOf("a", "office", "b")));
    }

    @Test
    void mayWaitForADeadlockButIsNotPartOfIt() {
      Packages packages =
          measures("a", "b", "c").requires("a", "b").requires("b", "a").requires("c", "a");

      assertEquals(
          List.of(
              "measure c (\"C\") can never start: it requires measure a (\"A\"), which is in a"
                  + " deadlock"),
          Found.messages(check, packages));
    }

    @Test
    void isNotHeldUpByADroppedMemberOfAPart() {
      Packages packages =
          Packages.twoSides()
              .part("politics")
              .measure("office", "us", m -> m.part("politics").status(Status.DROPPED))
              .measure("a", "us")
              .requires("a", "politics");

      assertEquals(List.of(), Found.messages(check, packages));
    }
  }
}
