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
import org.demarche.model.Funded;
import org.demarche.render.Words;

/** What each year costs and who might pay, a currency a drawing; then demands and what they get. */
final class MoneyBars {

  private static final int YEARS_A_DRAWING = 14;
  private static final int DEMANDS_A_DRAWING = 10;

  private final Matter matter;
  private final Finances finances;

  private MoneyBars(Matter matter) {
    this.matter = matter;
    this.finances = matter.analysis().finances();
  }

  /** Empty where no sum is named. */
  static Optional<Plan> draw(Matter matter) {
    MoneyBars bars = new MoneyBars(matter);
    List<Plan.Sketch> sketches = bars.sketches();
    return sketches.isEmpty() ? Optional.empty() : Optional.of(bars.plan(sketches));
  }

  private Plan plan(List<Plan.Sketch> sketches) {
    List<String> sentences = new ArrayList<>();
    accounts().forEach(account -> sentences.add(words(account)));
    priced().forEach(claim -> sentences.add(words(claim)));
    return new Plan(
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

  private List<Plan.Sketch> sketches() {
    List<Plan.Sketch> sketches = new ArrayList<>();
    for (Account account : accounts()) {
      for (List<Year> years : parts(account.years(), YEARS_A_DRAWING)) {
        String title = "Costs and contributions, " + account.currency() + span(account, years);
        sketches.add(YearSketch.of(matter, account, years, title, words(account)));
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
                .forEach(some -> sketches.add(DemandSketch.of(some, currency, words(some)))));
    return sketches;
  }

  private static String span(Account account, List<Year> years) {
    return account.years().size() == years.size() ? "" : ", from " + YearSketch.label(years.get(0));
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
            : Words.sum(account.contributed().total(), currency)
                + " is named in contributions, "
                + pledged(account)
                + " of it pledged";
    BigDecimal cost = account.cost();
    String costs =
        cost == null
            ? "No cost is stated"
            : "The costs that are stated are together " + about + Words.sum(cost, currency);
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
    return pledged.signum() == 0 ? "none" : Words.sum(pledged, account.currency());
  }

  private static String said(String words, BigDecimal sum, String currency) {
    return sum.signum() == 0 ? "" : words + Words.sum(sum, currency) + ".";
  }

  private static String words(List<Claim> claims) {
    return claims.stream().map(MoneyBars::words).collect(Collectors.joining(" "));
  }

  private static String words(Claim claim) {
    BigDecimal sought = claim.sought() == null ? BigDecimal.ZERO : claim.sought();
    return "%s: %s is sought, and what the package brings is worth %s as far as sums are known."
        .formatted(
            claim.demand().title(),
            Words.sum(sought, currency(claim)),
            Words.sum(claim.brought(), currency(claim)));
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
                    .formatted(matter.named(measure), Words.list(payers, "and"))));
    return notes;
  }

  private static String undated(Account account, Year year) {
    List<String> sums = new ArrayList<>();
    if (year.cost().signum() > 0) {
      sums.add(Words.sum(year.cost(), account.currency()) + " of costs");
    }
    if (year.contributed().total().signum() > 0) {
      sums.add(Words.sum(year.contributed().total(), account.currency()) + " of contributions");
    }
    return "For " + Words.list(sums, "and") + " no year is named.";
  }

  private Diagram.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Account account : accounts()) {
      for (Year year : account.years()) {
        String when = YearSketch.label(year);
        rows.add(List.of(when, "Cost", "", Words.sum(year.cost(), account.currency())));
        year.shares()
            .forEach(
                share ->
                    rows.add(
                        List.of(
                            when,
                            share.party().title(),
                            share.firmness().words(),
                            Words.sum(share.amount(), account.currency()))));
      }
    }
    for (Claim claim : priced()) {
      BigDecimal sought = claim.sought() == null ? BigDecimal.ZERO : claim.sought();
      String title = claim.demand().title();
      rows.add(List.of("", title + ": sought", "", Words.sum(sought, currency(claim))));
      rows.add(List.of("", title + ": brought", "", Words.sum(claim.brought(), currency(claim))));
    }
    return new Diagram.Table(List.of("Year", "What or who", "How firm", "Sum"), rows);
  }
}
