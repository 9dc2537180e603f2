package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Role;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class BalanceTest {

  private static Balance of(Packages packages) {
    return Analyses.of(packages).balance();
  }

  private static List<String> accounts(List<Balance.Account> accounts) {
    return accounts.stream()
        .map(account -> account.measure().id() + "=" + ids(account.returns()))
        .toList();
  }

  @Test
  void aTieCountsInBothDirections() {
    Balance balance =
        of(
            Packages.twoSides()
                .measure("waiver", "us")
                .measure("quota", "us")
                .measure("ban", "dprk")
                .measure("visit", "dprk")
                .inReturnFor("waiver", "ban")
                .inReturnFor("visit", "quota"));
    assertEquals(List.of("ban=[waiver]", "visit=[quota]"), accounts(balance.asks()));
    assertEquals(List.of("waiver=[ban]", "quota=[visit]"), accounts(balance.offers()));
    assertTrue(balance.unansweredAsks().isEmpty());
    assertTrue(balance.unansweredOffers().isEmpty());
  }

  @Test
  void anOfferForAPhaseBuysAllItsAsksAndNotItsOffers() {
    Balance balance =
        of(
            Packages.twoSides()
                .phase("freeze")
                .measure("sales", "dprk", m -> m.phase("freeze"))
                .measure("tests", "dprk", m -> m.phase("freeze"))
                .measure("envoy", "us", m -> m.phase("freeze"))
                .measure("waiver", "us")
                .inReturnFor("waiver", "freeze"));
    assertEquals(List.of("envoy=[]", "waiver=[sales, tests]"), accounts(balance.offers()));
    assertEquals(List.of("sales=[waiver]", "tests=[waiver]"), accounts(balance.asks()));
    assertEquals(List.of("envoy"), ids(balance.unansweredOffers()));
  }

  @Test
  void aPartGivenForAPhaseTiesOffersOfOneToAsksOfTheOtherBothWays() {
    Balance balance =
        of(
            Packages.twoSides()
                .part("political")
                .phase("freeze")
                .measure("envoy", "us", m -> m.part("political"))
                .measure("invitation", "dprk", m -> m.part("political"))
                .measure("ban", "dprk", m -> m.phase("freeze"))
                .measure("quota", "us", m -> m.phase("freeze"))
                .inReturnFor("political", "freeze"));
    assertEquals(List.of("invitation=[quota]", "ban=[envoy]"), accounts(balance.asks()));
  }

  @Test
  void whatStandsAgainstAMeasureByTwoWaysIsNamedOnce() {
    Balance balance =
        of(
            Packages.twoSides()
                .part("p")
                .measure("waiver", "us", m -> m.part("p"))
                .measure("quota", "us", m -> m.part("p"))
                .measure("ban", "dprk")
                .inReturnFor("waiver", "ban")
                .inReturnFor("p", "ban"));
    assertEquals(List.of("ban=[waiver, quota]"), accounts(balance.asks()));
  }

  @Test
  void aTieToThePackageStandsForAllOfItBesideTiesToOneOfThem() {
    Balance balance =
        of(
            Packages.twoSides()
                .part("p")
                .measure("waiver", "us", m -> m.part("p"))
                .measure("quota", "us")
                .measure("ban", "dprk", m -> m.part("p"))
                .measure("visit", "dprk")
                .inReturnFor("ban", "p")
                .inReturnFor("ban", "example")
                .inReturnFor("visit", "waiver"));
    assertEquals(List.of("ban=[waiver, quota]", "visit=[waiver]"), accounts(balance.asks()));
  }

  @Test
  void aContributionOfOthersAndAnExistingObligationCanStandAgainstAMeasure() {
    Balance balance =
        of(
            Packages.twoSides()
                .party("israel", Role.CONTRIBUTOR)
                .measure("currency", "israel")
                .measure("ban", "dprk")
                .measure("envoy", "us")
                .commitment(
                    "af",
                    null,
                    Packages.obligation("inspect", "dprk", null, CommitmentState.PENDING))
                .inReturnFor("currency", "ban")
                .inReturnFor("envoy", "af"));
    assertEquals(List.of("ban=[currency]"), accounts(balance.asks()));
    assertEquals(List.of("currency=[ban]"), accounts(balance.contributions()));
    assertEquals(List.of("envoy=[inspect]"), accounts(balance.offers()));
  }

  @Test
  void offersAloneAreNoReturnForOffers() {
    Balance balance =
        of(
            Packages.twoSides()
                .measure("waiver", "us")
                .measure("quota", "us")
                .inReturnFor("waiver", "quota"));
    assertEquals(List.of("waiver", "quota"), ids(balance.unansweredOffers()));
  }

  @Test
  void whatIsDroppedStandsAgainstNothing() {
    Balance balance =
        of(
            Packages.twoSides()
                .measure("waiver", "us", m -> m.status(Status.DROPPED))
                .measure("ban", "dprk")
                .inReturnFor("waiver", "ban"));
    assertEquals(List.of("ban"), ids(balance.unansweredAsks()));
    assertEquals(1, balance.byMeasure().size());
    assertEquals(1, balance.asks().size());
  }

  @Test
  void totalsAreByPartPhaseAndParty() {
    Balance balance =
        of(
            Packages.twoSides()
                .part("p")
                .part("empty")
                .phase("one")
                .measure("waiver", "us", m -> m.part("p").phase("one"))
                .measure("ban", "dprk", m -> m.part("p"))
                .measure("visit", "dprk")
                .inReturnFor("waiver", "ban"));
    assertEquals(
        List.of("p 2 0", "empty 0 0", "- 1 1"), balance.parts().stream().map(this::line).toList());
    assertEquals(List.of("one 1 0", "- 2 1"), balance.phases().stream().map(this::line).toList());
    assertEquals(
        List.of("us 1 0", "dprk 2 1"), balance.parties().stream().map(this::line).toList());
  }

  private String line(Balance.Line line) {
    String group = line.group() == null ? "-" : Objects.requireNonNull(line.group()).id();
    return group + " " + line.measures().total() + " " + line.unanswered().total();
  }
}
