package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.demarche.model.Packages;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Firmness;
import org.demarche.model.term.Per;
import org.demarche.model.term.Role;
import org.demarche.model.term.Spread;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FinancesTest {

  private static Money sum(
      long amount, String currency, Per per, int years, @Nullable Integer from) {
    return new Money(
        BigDecimal.valueOf(amount), currency, per, years, from, Spread.UNSTATED, Map.of(), false);
  }

  private static Finances of(Packages packages) {
    return Analyses.of(packages).finances();
  }

  private static Packages parties() {
    return Packages.twoSides().party("rok", Role.CONTRIBUTOR).party("eu", Role.CONTRIBUTOR);
  }

  private static List<String> years(Finances.Account account) {
    return account.years().stream()
        .map(y -> y.year() + " " + y.cost().toPlainString() + " " + y.contributed().total())
        .toList();
  }

  @Test
  void aSumForAPeriodIsInNoYearUnlessTheDefinitionSaysSo() {
    Money even =
        new Money(new BigDecimal(100), "USD", Per.TOTAL, 3, 1999, Spread.EVEN, Map.of(), false);
    Finances.Account unknown =
        of(parties().measure("food", "us", m -> m.cost(sum(100, "USD", Per.TOTAL, 3, 1999))))
            .currencies()
            .get(0);
    assertEquals(List.of("null 100 0"), years(unknown));
    Finances.Account account =
        of(parties().measure("food", "us", m -> m.cost(even))).currencies().get(0);
    assertEquals(List.of("1999 33.33 0", "2000 33.33 0", "2001 33.34 0"), years(account));
    assertEquals(new BigDecimal("100"), account.cost());
  }

  @Test
  void yearsAreWithoutHolesAndTheUndatedComesLast() {
    Finances.Account account =
        of(parties()
                .measure("a", "us", m -> m.cost(sum(5, "USD", Per.YEAR, 1, 1999)))
                .measure("b", "us", m -> m.cost(sum(7, "USD", Per.YEAR, 2, 2001)))
                .measure("c", "us", m -> m.cost(sum(9, "USD", Per.YEAR, 2, null))))
            .currencies()
            .get(0);
    assertEquals(
        List.of("1999 5 0", "2000 0 0", "2001 7 0", "2002 7 0", "null 18 0"), years(account));
  }

  @Test
  void contributionsAreByPayerAndFirmness() {
    Finances finances =
        of(
            parties()
                .measure(
                    "food",
                    "us",
                    m ->
                        m.cost(sum(100, "USD", Per.YEAR, 3, 1999))
                            .paidBy("eu", Firmness.LIKELY, sum(30, "USD", Per.YEAR, 3, 1999))
                            .paidBy("rok", Firmness.PLEDGED, sum(90, "USD", Per.TOTAL, 1, 1999))
                            .paidBy("rok", Firmness.POSSIBLE, sum(10, "USD", Per.TOTAL, 1, null))
                            .helpedBy("dprk")));
    Finances.Account account = finances.currencies().get(0);
    assertEquals(
        List.of("rok 90 0 10", "eu 0 90 0"),
        account.payers().stream()
            .map(
                p ->
                    "%s %s %s %s"
                        .formatted(
                            p.party().id(),
                            p.contributed().pledged(),
                            p.contributed().likely(),
                            p.contributed().possible()))
            .toList());
    assertEquals(
        List.of("1999 100 120", "2000 100 30", "2001 100 30", "null 0 10"), years(account));
    assertEquals(
        List.of("rok pledged 90", "eu likely 30"),
        account.years().get(0).shares().stream()
            .map(s -> s.party().id() + " " + s.firmness().words() + " " + s.amount())
            .toList());
    assertEquals(new BigDecimal("110"), account.gap());
    assertEquals("dprk", finances.unnamed().get(0).party().id());
    assertEquals(1, finances.funded().get(0).unnamed());
  }

  @Test
  void aSurplusOnOneMeasureDoesNotFillTheGapOfAnother() {
    Finances.Account account =
        of(parties()
                .measure("a", "us", m -> m.cost(100, "USD").paidBy("eu", 130, "USD"))
                .measure("b", "us", m -> m.cost(100, "USD").paidBy("eu", 60, "USD")))
            .currencies()
            .get(0);
    assertEquals(new BigDecimal("40"), account.gap());
    assertEquals(new BigDecimal("30"), account.surplus());
  }

  @Test
  void currenciesAreNeverAddedUp() {
    Finances finances =
        of(parties().measure("a", "us", m -> m.cost(100, "USD").paidBy("eu", 90, "EUR")));
    assertEquals(
        List.of("USD 100 0 100", "EUR null 90 0"),
        finances.currencies().stream()
            .map(
                a ->
                    "%s %s %s %s"
                        .formatted(a.currency(), a.cost(), a.contributed().total(), a.gap()))
            .toList());
    assertNull(finances.funded().get(1).missing());
  }

  @Test
  void aDemandIsSetAgainstWhatIsOfferedToThatPartyInExchange() {
    Finances.Claim claim =
        of(parties()
                .measure("food", "us", m -> m.towards("dprk").cost(300, "USD"))
                .measure("cash", "rok", m -> m.towards("dprk").paidBy("rok", 50, "USD"))
                .measure("euros", "eu", m -> m.towards("dprk").cost(20, "EUR"))
                .measure("envoy", "us", m -> m.towards("dprk"))
                .measure("gift", "us", m -> m.towards("dprk").cost(7, "USD"))
                .inReturnFor("own", "food", "cash", "euros", "envoy", "base", "gone")
                .measure("base", "us", m -> m.towards("rok").cost(1000, "USD"))
                .measure("own", "dprk", m -> m.cost(500, "USD"))
                .measure("gone", "us", m -> m.towards("dprk").cost(1, "USD").status(Status.DROPPED))
                .demand("compensation", "dprk", 3000, "USD"))
            .demands()
            .get(0);
    assertEquals(new BigDecimal("3000"), claim.sought());
    assertEquals(new BigDecimal("350"), claim.brought());
    assertEquals(new BigDecimal("2650"), claim.missing());
    assertEquals(List.of("food", "cash"), ids(claim.bringing()));
    assertEquals(List.of("envoy"), ids(claim.unpriced()));
    assertEquals(List.of("EUR"), claim.otherCurrencies());
  }

  @Test
  void aPeriodBeyondReasonIsUndated() {
    Finances.Account account =
        of(parties().measure("a", "us", m -> m.cost(sum(1, "USD", Per.TOTAL, 1_000_000, 1999))))
            .currencies()
            .get(0);
    assertEquals(List.of("null 1 0"), years(account));
  }
}
