package org.demarche.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Funding;
import org.demarche.analysis.Finances.Payer;
import org.demarche.analysis.Finances.Share;
import org.demarche.analysis.Finances.Unnamed;
import org.demarche.analysis.Finances.Year;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Contribution;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.position.Party;
import org.demarche.model.term.Firmness;
import org.jspecify.annotations.Nullable;

/** Works out the {@link Finances} of a package. */
final class FinanceCalculator {

  private final Scope scope;
  private final ExchangeRelation exchange;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Unnamed> unnamed = new ArrayList<>();
  private final List<Funded> funded;
  private final Set<Measure> sought;
  private final Set<String> approximate = new HashSet<>();

  FinanceCalculator(Scope scope, ExchangeRelation exchange) {
    this.scope = scope;
    this.exchange = exchange;
    sought = Collections.newSetFromMap(new IdentityHashMap<>());
    sought.addAll(scope.sought());
    funded = scope.content().funded().filter(this::counts).toList();
    for (Funded element : funded) {
      if (element.cost() != null) {
        enter(element, element.cost(), null, null);
      }
      element.contributions().forEach(contribution -> enter(element, contribution));
    }
  }

  /** Of two measures with one id the first counts, and a dropped one never. */
  private boolean counts(Funded element) {
    return !(element instanceof Measure measure) || sought.contains(measure);
  }

  private void enter(Funded element, Contribution contribution) {
    Party party = scope.index().find(contribution.party(), Party.class).orElse(null);
    if (contribution.amount() != null) {
      enter(element, contribution.amount(), contribution.firmness(), party);
    } else if (party != null) {
      unnamed.add(new Unnamed(element, contribution, party));
    }
  }

  private void enter(
      Funded element, Money money, @Nullable Firmness firmness, @Nullable Party party) {
    entries.addAll(Entry.of(element, money, firmness, party));
    if (money.approximate()) {
      approximate.add(money.currency());
    }
  }

  Finances finances() {
    Map<String, List<Entry>> byElement = by(entries, entry -> entry.element().id());
    List<Funding> fundings =
        funded.stream()
            .flatMap(element -> fundings(element, byElement.getOrDefault(element.id(), List.of())))
            .toList();
    Map<String, List<Funding>> byCurrency = by(fundings, Funding::currency);
    List<Account> accounts = new ArrayList<>();
    by(entries, Entry::currency)
        .forEach(
            (currency, some) ->
                accounts.add(
                    account(currency, some, byCurrency.getOrDefault(currency, List.of()))));
    return new Finances(
        accounts, fundings, unnamed, new DemandComparison(scope, exchange, byElement).claims());
  }

  private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> key) {
    return all.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private Stream<Funding> fundings(Funded element, List<Entry> own) {
    long without = element.contributions().stream().filter(one -> one.amount() == null).count();
    return by(own, Entry::currency).entrySet().stream()
        .map(one -> funding(element, one.getKey(), one.getValue(), (int) without));
  }

  private static Funding funding(Funded element, String currency, List<Entry> own, int withoutSum) {
    boolean costs = own.stream().anyMatch(Entry::isCost);
    BigDecimal cost = Entry.cost(own);
    BigDecimal missing = Entry.plain(cost.subtract(Entry.sums(own).total()));
    return new Funding(
        element,
        currency,
        costs ? cost : null,
        Entry.sums(own),
        costs ? missing : null,
        withoutSum);
  }

  private Account account(String currency, List<Entry> own, List<Funding> fundings) {
    List<BigDecimal> missing =
        fundings.stream().map(Funding::missing).filter(Objects::nonNull).toList();
    List<Funding> costed = fundings.stream().filter(one -> one.cost() != null).toList();
    return new Account(
        currency,
        costed.isEmpty() ? null : Entry.cost(own),
        costed.stream().map(Funding::element).toList(),
        (int) costed.stream().filter(one -> one.element() instanceof Measure).count(),
        scope.sought().size(),
        Entry.sums(own),
        sum(missing.stream().filter(amount -> amount.signum() > 0).toList()),
        sum(missing.stream().filter(a -> a.signum() < 0).map(BigDecimal::negate).toList()),
        approximate.contains(currency),
        years(own),
        payers(own));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return Entry.plain(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private List<Year> years(List<Entry> own) {
    TreeMap<Integer, List<Entry>> dated = new TreeMap<>();
    List<Entry> undated = new ArrayList<>();
    for (Entry entry : own) {
      Integer year = entry.year();
      (year == null ? undated : dated.computeIfAbsent(year, y -> new ArrayList<>())).add(entry);
    }
    List<Year> years = new ArrayList<>();
    if (!dated.isEmpty()) {
      IntStream.rangeClosed(dated.firstKey(), dated.lastKey())
          .forEach(year -> years.add(year(year, dated.getOrDefault(year, List.of()))));
    }
    if (!undated.isEmpty()) {
      years.add(year(null, undated));
    }
    return years;
  }

  private Year year(@Nullable Integer year, List<Entry> own) {
    List<Share> shares = new ArrayList<>();
    byParty(own)
        .forEach(
            (party, given) -> {
              Map<Firmness, List<Entry>> byFirmness = new EnumMap<>(Firmness.class);
              for (Entry entry : given) {
                Firmness firmness = Objects.requireNonNull(entry.firmness());
                byFirmness.computeIfAbsent(firmness, f -> new ArrayList<>()).add(entry);
              }
              byFirmness.forEach(
                  (firmness, some) -> shares.add(new Share(party, firmness, Entry.total(some))));
            });
    return new Year(year, Entry.cost(own), Entry.sums(own), shares);
  }

  private List<Payer> payers(List<Entry> own) {
    List<Payer> payers = new ArrayList<>();
    byParty(own)
        .forEach(
            (party, given) ->
                payers.add(
                    new Payer(
                        party,
                        Entry.sums(given),
                        given.stream().map(Entry::element).distinct().toList())));
    return payers;
  }

  /** What each party gives, in the order of the package. */
  private Map<Party, List<Entry>> byParty(List<Entry> own) {
    Map<String, List<Entry>> byId =
        by(
            own.stream().filter(entry -> entry.party() != null).toList(),
            entry -> Objects.requireNonNull(entry.party()).id());
    Map<Party, List<Entry>> byParty = new LinkedHashMap<>();
    for (Party party : scope.content().parties()) {
      List<Entry> given = byId.get(party.id());
      if (given != null) {
        byParty.put(party, given);
      }
    }
    return byParty;
  }
}
