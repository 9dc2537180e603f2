package org.demarche.checks.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.checks.Check;
import org.demarche.checks.Found;
import org.demarche.checks.exchange.MissingSide;
import org.demarche.checks.exchange.UnfitRole;
import org.demarche.model.Packages;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  private static Packages twoSides() {
    return Packages.twoSides();
  }

  @Nested
  class AnUnknownId {

    private final Check check = new UnknownId();

    @Test
    void isFoundAtTheVeryItemOfAList() {
      Packages packages =
          twoSides().measure("a", "us", m -> m.towards("dprk", "japan")).requires("a", "a", "b");

      assertEquals(
          List.of("/measures/0/towards/1", "/linkages/0/to/1"), Found.places(check, packages));
    }

    @Test
    void bringsTheNearestOneThatThereIs() {
      Finding finding = Found.findings(check, twoSides().measure("a", "drpk").definition()).get(0);

      assertEquals("no element has the id \"drpk\"", finding.message());
      assertEquals("the id of a party; the nearest is dprk", finding.wanted());
    }

    @Test
    void isNotGuessedFromAfar() {
      Finding finding =
          Found.findings(check, twoSides().measure("a", "switzerland").definition()).get(0);

      assertEquals("the id of a party", finding.wanted());
    }

    @Test
    void isNoFaultIfItsElementCouldNotBeRead() {
      assertEquals(
          List.of(),
          Found.places(check, twoSides().measure("a", "japan").definitionWithout("japan")));
    }

    @Test
    void isNoFaultIfItMayBeAnElementWithAMalformedIdOrWithoutOne() {
      Packages packages = twoSides().measure("a", "south-korea", m -> m.area("missiles"));

      assertEquals(
          List.of("/measures/0/area"),
          Found.places(check, packages.definitionWithout("South_Korea")));
      assertEquals(
          List.of("/measures/0/area"),
          Found.places(check, packages.definitionWithout("/parties/2")));
      assertEquals(
          List.of("/measures/0/by/0"), Found.places(check, packages.definitionWithout("/areas")));
      assertEquals(
          List.of("/measures/0/area", "/measures/0/by/0"),
          Found.places(check, packages.definitionWithout("/linkages/0", "/measures/0/cost")));
    }

    @Test
    void isFoundInEveryKindOfElement() {
      Packages packages =
          Packages.empty()
              .bodyOf("x", "congress", Role.OBSERVER)
              .goal("goal", "x")
              .commitment(
                  "pact",
                  null,
                  Packages.obligation("duty", "x", null, CommitmentState.PENDING, "x"))
              .measure(
                  "m",
                  "congress",
                  m ->
                      m.part("x")
                          .phase("x")
                          .area("x")
                          .helpedBy("x")
                          .verifiedBy("x")
                          .precedents("x")
                          .sources("x"))
              .term("p", "x", "words")
              .keepsOut("c", "x")
              .mustInclude("first", List.of("m"), "x")
              .trigger("t", List.of("x"), List.of("x"))
              .exclusion("e", "x")
              .interest("i", "x")
              .statement("s", "x", null, "x")
              .demand("d", "x", 1, "USD")
              .recommendation("r", "", "x");

      assertEquals(
          List.of(
              "/parties/0/partOf",
              "/goals/0/area",
              "/commitments/0/obligations/0/by/0",
              "/commitments/0/obligations/0/requires/0",
              "/measures/0/part",
              "/measures/0/phase",
              "/measures/0/area",
              "/measures/0/contributions/0/party",
              "/measures/0/verification/by/0",
              "/measures/0/precedents/0",
              "/measures/0/sources/0",
              "/positions/0/measure",
              "/constraints/0/keepsOut/0",
              "/constraints/1/before/0",
              "/triggers/0/suspends/0",
              "/triggers/0/ends/0",
              "/exclusions/0/areas/0",
              "/interests/0/party",
              "/statements/0/party",
              "/statements/0/interests/0",
              "/demands/0/party",
              "/recommendations/0/concerns/0"),
          Found.places(check, packages));
    }
  }

  @Nested
  class ADuplicateId {

    private final Check check = new DuplicateId();

    @Test
    void isFoundAtTheSecondAndNamesTheFirst() {
      Packages packages = twoSides().area("missiles").part("missiles").phase("missiles");

      assertEquals(List.of("/parts/0/id", "/phases/0/id"), Found.places(check, packages));
      assertTrue(
          Found.messages(check, packages)
              .get(0)
              .matches(
                  "the id \"missiles\" belongs to area missiles \\(\"Missiles\"\\) in line \\d+"
                      + " already"));
    }

    @Test
    void mayBeThatOfThePackage() {
      assertEquals(List.of("/areas/0/id"), Found.places(check, twoSides().area("example")));
    }
  }

  @Nested
  class ALinkToItself {

    private final Check check = new SelfLink();

    @Test
    void isFoundInALinkage() {
      Packages packages = twoSides().measure("a", "us").measure("b", "us").requires("a", "b", "a");

      assertEquals(List.of("/linkages/0/to/1"), Found.places(check, packages));
    }

    @Test
    void isFoundInAnObligationAndInTheOrderOfAConstraint() {
      Packages packages =
          twoSides()
              .commitment(
                  "pact",
                  null,
                  Packages.obligation("duty", "us", null, CommitmentState.PENDING, "duty"))
              .measure("a", "us")
              .mustInclude("first", List.of("a"), "a");

      assertEquals(
          List.of("/commitments/0/obligations/0/requires/0", "/constraints/0/before/0"),
          Found.places(check, packages));
    }

    @Test
    void isFoundOnceInALoopOfParties() {
      Packages packages =
          Packages.empty()
              .bodyOf("b", "a", Role.OBSERVER)
              .bodyOf("c", "b", Role.OBSERVER)
              .bodyOf("b", "c", Role.OBSERVER)
              .bodyOf("self", "self", Role.OBSERVER)
              .bodyOf("a", "inner", Role.OBSERVER);

      assertEquals(
          List.of("party b is part of c, which is part of b", "party self is part of self"),
          Found.messages(check, packages));
    }
  }

  @Nested
  class TheWrongKind {

    private final Check check = new WrongKind();

    @Test
    void isFoundWhereAPartyStandsForAMeasure() {
      Packages packages = twoSides().measure("a", "us").requires("a", "dprk");

      assertEquals(List.of("/linkages/0/to/0"), Found.places(check, packages));
      assertEquals(List.of("\"dprk\" names a party (\"Dprk\")"), Found.messages(check, packages));
    }

    @Test
    void isNoMatterWhereOneOfTwoElementsWithTheIdFits() {
      Packages packages = twoSides().measure("us", "us").requires("us", "dprk");

      assertEquals(List.of("/linkages/0/to/0"), Found.places(check, packages));
    }

    @Test
    void isATriggerInAnyLinkageButSuspendedBy() {
      Packages packages =
          twoSides()
              .measure("a", "us")
              .trigger("launch", List.of("a"), List.of())
              .link(LinkageKind.SUSPENDED_BY, Need.ALL, "a", "launch")
              .requires("a", "launch")
              .link(LinkageKind.SUSPENDED_BY, Need.ALL, "launch", "a");

      assertEquals(List.of("/linkages/1/to/0", "/linkages/2/from"), Found.places(check, packages));
    }

    @Test
    void isNotThePackageOrAnOutsideTrackInALinkage() {
      Packages packages =
          twoSides().measure("a", "us").outsideTrack("talks").opensWayFor("talks", "a", "example");

      assertEquals(List.of(), Found.places(check, packages));
    }
  }

  @Nested
  class AMissingSide {

    private final Check check = new MissingSide();

    @Test
    void isFoundOnceForEachSide() {
      assertEquals(
          List.of("no party is a counterpart", "no party is a proposer"),
          Found.messages(check, Packages.empty().party("japan", Role.OBSERVER)));
      assertEquals(List.of(), Found.messages(check, twoSides()));
    }

    @Test
    void isNotJudgedInAFileReadInPart() {
      assertTrue(check.needsWhole());
    }
  }

  @Nested
  class AnUnfitRole {

    private final Check check = new UnfitRole();

    @Test
    void isThatOfAnObserverWhoActsPaysOrVerifies() {
      Packages packages =
          twoSides()
              .party("japan", Role.OBSERVER)
              .measure("a", "japan", m -> m.helpedBy("japan").verifiedBy("us", "japan"));

      assertEquals(
          List.of(
              "/measures/0/by/0",
              "/measures/0/contributions/0/party",
              "/measures/0/verification/by/1"),
          Found.places(check, packages));
      assertEquals(
          "party japan (\"Japan\") acts in measure a, but is only an observer",
          Found.messages(check, packages).get(0));
    }

    @Test
    void mayBeMendedByTheRoleOfTheOuterParty() {
      Packages packages =
          twoSides().bodyOf("us", "congress", Role.OBSERVER).measure("a", "congress");

      assertEquals(List.of(), Found.places(check, packages));
    }

    @Test
    void isVerificationByAContributorUnlessTheMeasureIsDoneTowardsIt() {
      Packages packages =
          twoSides()
              .party("kedo", Role.CONTRIBUTOR)
              .measure("a", "us", m -> m.verifiedBy("kedo"))
              .measure("b", "us", m -> m.verifiedBy("kedo").towards("kedo"));

      assertEquals(List.of("/measures/0/verification/by/0"), Found.places(check, packages));
    }

    @Test
    void isToStandOnBothSides() {
      Packages packages = twoSides().bodyOf("us", "envoy", Role.COUNTERPART);

      assertEquals(List.of("/parties/2/roles"), Found.places(check, packages));
    }
  }
}
