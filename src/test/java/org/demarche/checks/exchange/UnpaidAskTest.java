package org.demarche.checks.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.checks.Check;
import org.demarche.checks.Found;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Role;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class UnpaidAskTest {

  private static final Check OFFERS = new UnaskedOffer();
  private static final Check ASKS = new UnpaidAsk();

  /** An offer at /measures/0 and an ask at /measures/1. */
  private static Packages offerAndAsk() {
    return Packages.twoSides().measure("quota", "us").measure("ban", "dprk");
  }

  private static void assertAnswered(Packages packages) {
    assertEquals(List.of(), Found.places(OFFERS, packages));
    assertEquals(List.of(), Found.places(ASKS, packages));
  }

  private static void assertUnanswered(Packages packages) {
    assertEquals(List.of("/measures/0"), Found.places(OFFERS, packages));
    assertEquals(List.of("/measures/1"), Found.places(ASKS, packages));
  }

  @Test
  void withoutATieNeitherIsAnswered() {
    assertUnanswered(offerAndAsk());
    assertEquals(
        List.of("no counterpart is recorded for measure quota (\"Quota\")"),
        Found.messages(OFFERS, offerAndAsk()));
    assertEquals(
        List.of("no counterpart is recorded for measure ban (\"Ban\")"),
        Found.messages(ASKS, offerAndAsk()));
  }

  @Test
  void inReturnForAnswersBothWhicheverWayItIsWritten() {
    assertAnswered(offerAndAsk().inReturnFor("quota", "ban"));
    assertAnswered(offerAndAsk().inReturnFor("ban", "quota"));
  }

  @Test
  void toEaseOrSuspendIsNoExchange() {
    assertUnanswered(offerAndAsk().link(LinkageKind.EASES, Need.ALL, "quota", "ban"));
    assertUnanswered(offerAndAsk().link(LinkageKind.SUSPENDED_BY, Need.ALL, "quota", "ban"));
  }

  @Test
  void anOfferIsNotAnsweredByAnother() {
    Packages packages =
        Packages.twoSides()
            .measure("quota", "us")
            .measure("fund", "us")
            .inReturnFor("quota", "fund");

    assertEquals(List.of("/measures/0", "/measures/1"), Found.places(OFFERS, packages));
  }

  @Test
  void aPartOrPhaseAnswersForItsMeasures() {
    Packages packages =
        Packages.twoSides()
            .part("economy")
            .phase("freeze")
            .measure("quota", "us", m -> m.part("economy"))
            .measure("ban", "dprk", m -> m.phase("freeze"));

    assertUnanswered(packages);
    assertAnswered(packages.inReturnFor("economy", "freeze"));
  }

  @Test
  void thePackageAnswersForAll() {
    assertAnswered(offerAndAsk().inReturnFor("ban", "example"));
  }

  @Test
  void openingTheWayOrRequiringIsNoPayment() {
    assertUnanswered(offerAndAsk().opensWayFor("ban", "quota"));
    assertUnanswered(offerAndAsk().requires("quota", "ban"));
    assertUnanswered(offerAndAsk().opensWayFor("ban", "example"));
  }

  @Test
  void anEnablingMeasureIsNobodysPaymentAndWantsNone() {
    Packages packages =
        Packages.twoSides()
            .measure("law", "us", m -> m.enabling())
            .measure("ban", "dprk")
            .inReturnFor("law", "ban");

    assertEquals(List.of(), Found.places(OFFERS, packages));
    assertEquals(List.of("/measures/1"), Found.places(ASKS, packages));
  }

  @Test
  void whatOnlySomeReadSoAnswersNothing() {
    assertUnanswered(
        offerAndAsk()
            .contested(List.of("us"), LinkageKind.IN_RETURN_FOR, Need.ALL, "quota", "ban"));
  }

  @Test
  void aChainOfOffersIsNoPayment() {
    Packages packages =
        offerAndAsk()
            .measure("waiver", "us")
            .measure("fund", "us")
            .inReturnFor("quota", "ban")
            .opensWayFor("waiver", "quota");

    assertEquals(List.of("/measures/2", "/measures/3"), Found.places(OFFERS, packages));
  }

  @Test
  void whatIsDroppedNeitherNeedsAnAnswerNorIsOne() {
    Packages packages =
        Packages.twoSides()
            .measure("quota", "us")
            .measure("ban", "dprk", m -> m.status(Status.DROPPED))
            .inReturnFor("quota", "ban");

    assertEquals(List.of("/measures/0"), Found.places(OFFERS, packages));
    assertEquals(List.of(), Found.places(ASKS, packages));
  }

  @Test
  void anObligationOrOutsideTrackIsAnAnswer() {
    Packages packages =
        offerAndAsk()
            .outsideTrack("talks")
            .commitment(
                "pact", null, Packages.obligation("duty", "dprk", null, CommitmentState.PENDING));

    assertAnswered(packages.inReturnFor("quota", "duty").inReturnFor("ban", "talks"));
  }

  @Test
  void jointMeasuresAndContributionsNeedNoAnswer() {
    Packages packages =
        Packages.twoSides()
            .party("japan", Role.CONTRIBUTOR)
            .measure("grant", "japan")
            .measure("talks", "us", m -> m.alsoBy("dprk"));

    assertAnswered(packages);
  }

  @Test
  void nothingIsJudgedWithoutSidesOrInPart() {
    assertEquals(
        List.of(),
        Found.places(OFFERS, Packages.empty().party("us", Role.PROPOSER).measure("a", "us")));
    assertTrue(OFFERS.needsWhole());
    assertTrue(ASKS.needsWhole());
  }
}
