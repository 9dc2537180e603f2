package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analysis.Balance.Tie;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.term.Direction;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.MeasureCharacter;
import org.jspecify.annotations.Nullable;

/**
 * What stands against what. Two things do if an {@code in-return-for} tie that nobody disputes
 * joins them, written at either end, directly or through a part, a phase or the package that holds
 * one of them. Nothing stands against itself or against one of its own side. Nothing else counts as
 * payment.
 */
final class ExchangeRelation {

  /** One tie as the things of one direction on one of its sides see it; they share it. */
  private record Exchange(int number, Tie tie, List<Element> against) {}

  private final Scope scope;
  private final Map<String, List<Exchange>> exchanges = new HashMap<>();
  private final Map<List<Integer>, List<Element>> unions = new HashMap<>();
  private int count;

  ExchangeRelation(Scope scope) {
    this.scope = scope;
    Set<List<String>> seen = new HashSet<>();
    for (Linkage linkage : scope.commonTies()) {
      if (linkage.kind() == LinkageKind.IN_RETURN_FOR) {
        scope.index().find(linkage.from()).ifPresent(from -> ties(linkage, from, seen));
      }
    }
  }

  private void ties(Linkage linkage, Element from, Set<List<String>> seen) {
    scope
        .find(linkage.to())
        .filter(to -> seen.add(List.of(from.id(), to.id())))
        .forEach(
            to -> {
              Tie tie = new Tie(linkage, from, to);
              enter(tie, items(from), items(to));
              enter(tie, items(to), items(from));
            });
  }

  /** Enters one side of a tie against the other. */
  private void enter(Tie tie, List<? extends Element> side, List<? extends Element> other) {
    Map<String, Exchange> byDirection = new HashMap<>();
    for (Element item : side) {
      Exchange exchange =
          byDirection.computeIfAbsent(
              String.valueOf(direction(item)), any -> exchange(tie, other, direction(item)));
      if (!exchange.against().isEmpty()) {
        exchanges.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(exchange);
      }
    }
  }

  private Exchange exchange(Tie tie, List<? extends Element> other, @Nullable Direction direction) {
    List<Element> against = new ArrayList<>();
    for (Element one : other) {
      if (!isOneSide(direction, direction(one))) {
        against.add(one);
      }
    }
    return new Exchange(count++, tie, against);
  }

  /** Whether both are asks or both are offers; joint acts and what others do are of no side. */
  private static boolean isOneSide(@Nullable Direction one, @Nullable Direction other) {
    return one == other && (one == Direction.ASK || one == Direction.OFFER);
  }

  private List<? extends Element> items(Element element) {
    boolean empty = element instanceof Commitment commitment && commitment.obligations().isEmpty();
    return empty ? List.of(element) : scope.stepsOf(element);
  }

  /** Null for what has no direction, and so is on nobody's side. */
  private @Nullable Direction direction(Element item) {
    if (item instanceof Measure measure) {
      return scope.direction(measure);
    }
    return item instanceof Obligation obligation ? scope.direction(obligation.by()) : null;
  }

  /** The ties through which anything stands against the element, as written. */
  List<Tie> ties(String id) {
    return exchanges.getOrDefault(id, List.of()).stream().map(Exchange::tie).toList();
  }

  /** Everything that stands against the element, each once, in the order of the package. */
  List<Element> against(Element element) {
    List<Exchange> own = exchanges.getOrDefault(element.id(), List.of());
    List<Integer> key = own.stream().map(Exchange::number).toList();
    List<Element> all = unions.computeIfAbsent(key, numbers -> union(own));
    return AllBut.of(element, all, scope.order());
  }

  private List<Element> union(List<Exchange> some) {
    return List.copyOf(
        some.stream()
            .flatMap(one -> one.against().stream())
            .distinct()
            .sorted(scope.order())
            .toList());
  }

  /** Whether anything stands against the measure that can be its price: laws and funds cannot. */
  boolean isAnswered(Measure measure) {
    return against(measure).stream().anyMatch(one -> !isEnabling(one));
  }

  static boolean isEnabling(Element element) {
    return element instanceof Measure measure && measure.character() == MeasureCharacter.ENABLING;
  }
}
