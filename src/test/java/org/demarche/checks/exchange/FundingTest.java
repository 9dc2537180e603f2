package org.demarche.checks.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.checks.Check;
import org.demarche.checks.Found;
import org.demarche.model.Packages;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class FundingTest {

  private static final Check SHORT = new FundingShort();
  private static final Check ABOVE = new FundingAbove();
  private static final Check MIXED = new MixedCurrencies();

  @Test
  void contributionsThatMeetTheCostPass() {
    Packages packages =
        Packages.twoSides()
            .measure(
                "food",
                "us",
                m -> m.cost(300, "USD").paidBy("us", 200, "USD").paidBy("dprk", 100, "USD"));

    assertEquals(List.of(), Found.places(SHORT, packages));
    assertEquals(List.of(), Found.places(ABOVE, packages));
  }

  @Test
  void contributionsShortOfTheCostAreFoundWithTheGap() {
    Packages packages =
        Packages.twoSides()
            .measure("food", "us", m -> m.cost(300_000_000, "USD").paidBy("us", 1_000_000, "USD"));

    Finding finding = Found.findings(SHORT, packages.definition()).get(0);
    assertEquals("/measures/0/contributions", finding.pointer());
    assertEquals(
        "the contributions to measure food (\"Food\") are 299,000,000 USD short of its cost",
        finding.message());
    assertEquals("1,000,000 USD", finding.found());
    assertEquals("300,000,000 USD", finding.wanted());
    assertEquals(List.of(), Found.places(ABOVE, packages));
  }

  @Test
  void contributionsAboveTheCostAreFoundWithTheSurplus() {
    Packages packages =
        Packages.twoSides().measure("food", "us", m -> m.cost(300, "USD").paidBy("us", 301, "USD"));

    assertEquals(
        List.of("the contributions to measure food (\"Food\") are 1 USD above its cost"),
        Found.messages(ABOVE, packages));
    assertEquals(List.of(), Found.places(SHORT, packages));
  }

  @Test
  void nothingIsComparedIfASumIsOpenOrInAnotherCurrencyOrTheMeasureDropped() {
    Packages packages =
        Packages.twoSides()
            .measure("a", "us", m -> m.cost(300, "USD").paidBy("us", 1, "USD").helpedBy("dprk"))
            .measure("b", "us", m -> m.cost(300, "USD").paidBy("us", 1, "EUR"))
            .measure("c", "us", m -> m.cost(300, "USD"))
            .measure("d", "us", m -> m.paidBy("us", 1, "USD"))
            .measure(
                "e", "us", m -> m.cost(300, "USD").paidBy("us", 1, "USD").status(Status.DROPPED));

    assertEquals(List.of(), Found.places(SHORT, packages));
    assertEquals(List.of(), Found.places(ABOVE, packages));
  }

  @Test
  void currenciesMixedInAMeasureAreAWarning() {
    Packages packages =
        Packages.twoSides()
            .measure("a", "us", m -> m.cost(3, "USD").paidBy("us", 1, "EUR"))
            .demand("d", "dprk", 1, "JPY");

    List<Finding> findings = Found.findings(MIXED, packages.definition());
    assertEquals(
        List.of("/measures/0/contributions/0/amount/currency"),
        findings.stream().map(Finding::pointer).toList());
    assertEquals(Severity.WARNING, findings.get(0).severity());
  }

  @Test
  void currenciesMixedInThePackageAreANote() {
    Packages packages =
        Packages.twoSides()
            .measure("a", "us", m -> m.cost(3, "USD"))
            .measure("b", "us", m -> m.cost(3, "EUR"))
            .demand("d", "dprk", 1, "JPY");

    List<Finding> findings = Found.findings(MIXED, packages.definition());
    assertEquals(
        List.of("the package has sums in USD, EUR and JPY, which are not added up"),
        findings.stream().map(Finding::message).toList());
    assertEquals(Severity.NOTE, findings.get(0).severity());
    assertEquals("/measures/1/cost/currency", findings.get(0).pointer());
  }

  @Test
  void oneCurrencyIsNotMixed() {
    Packages packages =
        Packages.twoSides().measure("a", "us", m -> m.cost(3, "USD")).demand("d", "dprk", 1, "USD");

    assertEquals(List.of(), Found.places(MIXED, packages));
  }
}
