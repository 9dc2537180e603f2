package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.analysis.Balance.Account;
import org.demarche.analysis.Balance.Line;
import org.demarche.analysis.Balance.Tie;
import org.demarche.model.Commitment;
import org.demarche.model.Direction;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.LinkageKind;
import org.demarche.model.Measure;
import org.demarche.model.Obligation;
import org.demarche.model.OutsideTrack;
import org.jspecify.annotations.Nullable;

/** Works out the {@link Balance} of a package. */
final class Accounts {

  /** One tie as the measures of one of its sides see it; they share it. */
  private record Exchange(int number, Tie tie, List<Element> against) {}

  private final Scope scope;
  private final Map<String, List<Exchange>> exchanges = new HashMap<>();
  private final Map<List<Integer>, List<Element>> unions = new HashMap<>();
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private int count;

  Accounts(Scope scope) {
    this.scope = scope;
    Set<List<String>> seen = new HashSet<>();
    for (Linkage linkage : scope.content().linkages()) {
      if (linkage.kind() == LinkageKind.IN_RETURN_FOR) {
        scope.index().find(linkage.from()).ifPresent(from -> ties(linkage, from, seen));
      }
    }
    scope.sought().stream()
        .filter(measure -> scope.direction(measure) != Direction.JOINT)
        .forEach(measure -> accounts.put(measure.id(), account(measure)));
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
    Exchange forAsks = exchange(tie, other, this::gives);
    Exchange forOffers = exchange(tie, other, this::takes);
    for (Element item : side) {
      Exchange exchange = direction(item) == Direction.ASK ? forAsks : forOffers;
      if (!exchange.against().isEmpty()) {
        exchanges.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(exchange);
      }
    }
  }

  private Exchange exchange(Tie tie, List<? extends Element> other, Predicate<Element> wanted) {
    return new Exchange(count++, tie, other.stream().filter(wanted).<Element>map(e -> e).toList());
  }

  private List<? extends Element> items(Element element) {
    if (element instanceof Commitment commitment) {
      return commitment.obligations().isEmpty() ? List.of(element) : commitment.obligations();
    }
    boolean single = element instanceof Obligation || element instanceof OutsideTrack;
    return single ? List.of(element) : scope.measuresOf(element);
  }

  /** Null for what has no direction, and so can stand on either side. */
  private @Nullable Direction direction(Element item) {
    if (item instanceof Measure measure) {
      return scope.direction(measure);
    }
    return item instanceof Obligation obligation ? scope.direction(obligation.by()) : null;
  }

  private boolean gives(Element item) {
    return direction(item) != Direction.ASK;
  }

  private boolean takes(Element item) {
    Direction direction = direction(item);
    return direction != Direction.OFFER && direction != Direction.CONTRIBUTION;
  }

  private Account account(Measure measure) {
    List<Exchange> own = exchanges.getOrDefault(measure.id(), List.of());
    return new Account(measure, own.stream().map(Exchange::tie).toList(), union(own));
  }

  private List<Element> union(List<Exchange> some) {
    if (some.size() == 1) {
      return some.get(0).against();
    }
    List<Integer> key = some.stream().map(Exchange::number).toList();
    return unions.computeIfAbsent(key, numbers -> distinct(some));
  }

  private static List<Element> distinct(List<Exchange> some) {
    Map<String, Element> all = new LinkedHashMap<>();
    some.forEach(one -> one.against().forEach(item -> all.putIfAbsent(item.id(), item)));
    return List.copyOf(all.values());
  }

  Balance balance() {
    return new Balance(
        scope.tally(scope.sought()),
        accounts(Direction.ASK),
        accounts(Direction.OFFER),
        accounts(Direction.CONTRIBUTION),
        lines(scope.content().parts(), measure -> measure.part()),
        lines(scope.content().phases(), measure -> measure.phase()),
        partyLines(),
        unreciprocated(Direction.ASK),
        unreciprocated(Direction.OFFER));
  }

  private List<Account> accounts(Direction direction) {
    return accounts.values().stream()
        .filter(account -> scope.direction(account.measure()) == direction)
        .toList();
  }

  private List<Measure> unreciprocated(Direction direction) {
    return accounts(direction).stream()
        .filter(account -> !account.isReciprocated())
        .map(Account::measure)
        .toList();
  }

  private boolean isUnreciprocated(Measure measure) {
    Account account = accounts.get(measure.id());
    return account != null
        && scope.direction(measure) != Direction.CONTRIBUTION
        && !account.isReciprocated();
  }

  private List<Line> lines(
      List<? extends Element> groups, Function<Measure, @Nullable String> key) {
    List<Line> lines = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (Element group : groups) {
      if (known.add(group.id())) {
        lines.add(line(group, scope.measuresOf(group)));
      }
    }
    List<Measure> others =
        scope.sought().stream()
            .filter(measure -> !known.contains(Objects.requireNonNullElse(key.apply(measure), "")))
            .toList();
    if (!others.isEmpty()) {
      lines.add(line(null, others));
    }
    return lines;
  }

  private List<Line> partyLines() {
    Map<String, List<Measure>> acts = new HashMap<>();
    scope
        .sought()
        .forEach(
            measure ->
                measure.by().stream()
                    .distinct()
                    .forEach(id -> acts.computeIfAbsent(id, i -> new ArrayList<>()).add(measure)));
    return scope.content().parties().stream()
        .filter(party -> acts.containsKey(party.id()))
        .map(party -> line(party, acts.getOrDefault(party.id(), List.of())))
        .toList();
  }

  private Line line(@Nullable Element group, List<Measure> measures) {
    List<Measure> alone = measures.stream().filter(this::isUnreciprocated).toList();
    return new Line(group, scope.tally(measures), scope.tally(alone));
  }
}
