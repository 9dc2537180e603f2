package org.demarche.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analysis.Finances.Claim;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.measure.Obligation;
import org.demarche.model.position.Demand;
import org.demarche.model.position.Party;

/** Sets what parties demand against what the package brings them. */
final class DemandComparison {

  private final Scope scope;
  private final ExchangeRelation exchange;
  private final Map<String, List<Entry>> entries;

  /**
   * Takes the books.
   *
   * @param scope the package
   * @param exchange what stands against what
   * @param entries costs and contributions by the id of what they are for
   */
  DemandComparison(Scope scope, ExchangeRelation exchange, Map<String, List<Entry>> entries) {
    this.scope = scope;
    this.exchange = exchange;
    this.entries = entries;
  }

  List<Claim> claims() {
    return scope.content().demands().stream().map(this::claim).toList();
  }

  private Claim claim(Demand demand) {
    List<Measure> towards = towards(demand.party());
    Money sum = demand.amount();
    String currency = sum == null ? "" : sum.currency();
    List<Measure> bringing =
        towards.stream().filter(one -> !inCurrency(one, currency).isEmpty()).toList();
    BigDecimal brought =
        bringing.stream()
            .map(measure -> worth(inCurrency(measure, currency)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sought = sum == null ? null : Entry.plain(sum.total());
    return new Claim(
        demand,
        scope.index().find(demand.party(), Party.class).orElse(null),
        sought,
        Entry.plain(brought),
        sought == null ? null : Entry.plain(sought.subtract(brought)),
        bringing,
        towards.stream().filter(measure -> own(measure).isEmpty()).toList(),
        towards.stream()
            .flatMap(measure -> own(measure).stream().map(Entry::currency))
            .filter(other -> !other.equals(currency))
            .distinct()
            .toList());
  }

  private List<Entry> own(Measure measure) {
    return entries.getOrDefault(measure.id(), List.of());
  }

  private List<Entry> inCurrency(Measure measure, String currency) {
    return own(measure).stream().filter(entry -> entry.currency().equals(currency)).toList();
  }

  private static BigDecimal worth(List<Entry> own) {
    boolean costs = own.stream().anyMatch(Entry::isCost);
    return costs ? Entry.cost(own) : Entry.sums(own).total();
  }

  /** What others do towards the party's side against something that its side does. */
  private List<Measure> towards(String party) {
    Set<String> side =
        scope.content().parties().stream()
            .map(Party::id)
            .filter(id -> scope.isWithin(id, party) || scope.isWithin(party, id))
            .collect(Collectors.toSet());
    return scope.sought().stream()
        .filter(measure -> measure.by().stream().noneMatch(side::contains))
        .filter(measure -> measure.towards().stream().anyMatch(side::contains))
        .filter(measure -> exchange.against(measure).stream().anyMatch(one -> isBy(one, side)))
        .toList();
  }

  private static boolean isBy(Element element, Set<String> side) {
    if (element instanceof Measure measure) {
      return measure.by().stream().anyMatch(side::contains);
    }
    return element instanceof Obligation duty && duty.by().stream().anyMatch(side::contains);
  }
}
