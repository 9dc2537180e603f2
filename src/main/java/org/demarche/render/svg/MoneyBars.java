package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Finances;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Claim;
import org.demarche.analysis.Finances.Unnamed;
import org.demarche.analysis.Finances.Year;
import org.demarche.model.measure.Funded;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;

/** What each year costs and who might pay, a currency a drawing; then demands and what they get. */
final class MoneyBars {

  private static final int YEARS_A_DRAWING = 14;
  private static final int DEMANDS_A_DRAWING = 10;

  private final DiagramData matter;
  private final Finances finances;

  private MoneyBars(DiagramData matter) {
    this.matter = matter;
    this.finances = matter.analysis().finances();
  }

  /** Empty where no sum is named. */
  static Optional<Drawing> draw(DiagramData matter) {
    MoneyBars bars = new MoneyBars(matter);
    List<Drawing.Sketch> sketches = bars.sketches();
    return sketches.isEmpty() ? Optional.empty() : Optional.of(bars.plan(sketches));
  }

  private Drawing plan(List<Drawing.Sketch> sketches) {
    List<String> sentences = new ArrayList<>();
    accounts().forEach(account -> sentences.add(words(account)));
    priced().forEach(claim -> sentences.add(words(claim)));
    return new Drawing(
        "money",
        "Money by year and payer",
        String.join(" ", sentences),
        notes(),
        sketches,
        table());
  }

  private List<Account> accounts() {
    return finances.currencies().stream()
        .filter(account -> account.cost() != null || account.contributed().total().signum() > 0)
        .toList();
  }

  private List<Claim> priced() {
    return finances.demands().stream().filter(claim -> claim.sought() != null).toList();
  }

  static String currency(Claim claim) {
    return claim.demand().amount() == null ? "" : claim.demand().amount().currency();
  }

  private List<Drawing.Sketch> sketches() {
    List<Drawing.Sketch> sketches = new ArrayList<>();
    for (Account account : accounts()) {
      for (List<Year> years : parts(account.years(), YEARS_A_DRAWING)) {
        String title = "Costs and contributions, " + account.currency() + span(account, years);
        sketches.add(YearPanel.of(matter, account, years, title, words(account)));
      }
    }
    Map<String, List<Claim>> byCurrency = new LinkedHashMap<>();
    priced()
        .forEach(
            claim ->
                byCurrency.computeIfAbsent(currency(claim), key -> new ArrayList<>()).add(claim));
    byCurrency.forEach(
        (currency, claims) ->
            parts(claims, DEMANDS_A_DRAWING)
                .forEach(some -> sketches.add(DemandPanel.of(some, currency, words(some)))));
    return sketches;
  }

  private static String span(Account account, List<Year> years) {
    return account.years().size() == years.size() ? "" : ", from " + YearPanel.label(years.get(0));
  }

  /** In as few lists as allowed, all about as long. */
  private static <T> List<List<T>> parts(List<T> all, int most) {
    int count = (all.size() + most - 1) / most;
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(all.subList(all.size() * i / count, all.size() * (i + 1) / count));
    }
    return parts;
  }

  private static String words(Account account) {
    String currency = account.currency();
    String about = account.approximate() ? "about " : "";
    String named =
        account.contributed().total().signum() == 0
            ? "no contribution is named with a sum"
            : Wording.sum(account.contributed().total(), currency)
                + " is named in contributions, "
                + pledged(account)
                + " of it pledged";
    BigDecimal cost = account.cost();
    String costs =
        cost == null
            ? "No cost is stated"
            : "The costs that are stated are together " + about + Wording.sum(cost, currency);
    return "In %s: %s; %s.%s%s"
        .formatted(
            currency,
            costs,
            named,
            said(" The gap is ", account.gap(), currency),
            said(" The surplus is ", account.surplus(), currency));
  }

  private static String pledged(Account account) {
    BigDecimal pledged = account.contributed().pledged();
    if (pledged.compareTo(account.contributed().total()) == 0) {
      return "all";
    }
    return pledged.signum() == 0 ? "none" : Wording.sum(pledged, account.currency());
  }

  private static String said(String words, BigDecimal sum, String currency) {
    return sum.signum() == 0 ? "" : words + Wording.sum(sum, currency) + ".";
  }

  private static String words(List<Claim> claims) {
    return claims.stream().map(MoneyBars::words).collect(Collectors.joining(" "));
  }

  private static String words(Claim claim) {
    BigDecimal sought = claim.sought() == null ? BigDecimal.ZERO : claim.sought();
    return "%s: %s is sought, and what the package brings is worth %s as far as sums are known."
        .formatted(
            claim.demand().title(),
            Wording.sum(sought, currency(claim)),
            Wording.sum(claim.brought(), currency(claim)));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Account account : accounts()) {
      account.years().stream()
          .filter(year -> year.year() == null)
          .forEach(year -> notes.add(undated(account, year)));
    }
    Map<Funded, List<String>> unnamed = new LinkedHashMap<>();
    for (Unnamed each : finances.unnamed()) {
      unnamed
          .computeIfAbsent(each.element(), key -> new ArrayList<>())
          .add(
              "%s (%s)"
                  .formatted(
                      matter.shortName(each.party()), each.contribution().firmness().words()));
    }
    unnamed.forEach(
        (measure, payers) ->
            notes.add(
                "Towards %s no sum is named by %s."
                    .formatted(matter.named(measure), Wording.list(payers, "and"))));
    return notes;
  }

  private static String undated(Account account, Year year) {
    List<String> sums = new ArrayList<>();
    if (year.cost().signum() > 0) {
      sums.add(Wording.sum(year.cost(), account.currency()) + " of costs");
    }
    if (year.contributed().total().signum() > 0) {
      sums.add(Wording.sum(year.contributed().total(), account.currency()) + " of contributions");
    }
    return "For " + Wording.list(sums, "and") + " no year is named.";
  }

  private Diagram.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Account account : accounts()) {
      for (Year year : account.years()) {
        String when = YearPanel.label(year);
        rows.add(List.of(when, "Cost", "", Wording.sum(year.cost(), account.currency())));
        year.shares()
            .forEach(
                share ->
                    rows.add(
                        List.of(
                            when,
                            share.party().title(),
                            share.firmness().words(),
                            Wording.sum(share.amount(), account.currency()))));
      }
    }
    for (Claim claim : priced()) {
      BigDecimal sought = claim.sought() == null ? BigDecimal.ZERO : claim.sought();
      String title = claim.demand().title();
      rows.add(List.of("", title + ": sought", "", Wording.sum(sought, currency(claim))));
      rows.add(List.of("", title + ": brought", "", Wording.sum(claim.brought(), currency(claim))));
    }
    return new Diagram.Table(List.of("Year", "What or who", "How firm", "Sum"), rows);
  }
}
