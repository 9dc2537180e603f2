package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.demarche.analysis.Balance.Account;
import org.demarche.analysis.Balance.Line;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Direction;
import org.jspecify.annotations.Nullable;

/** Works out the {@link Balance} of a package. */
final class BalanceCalculator {

  private final Scope scope;
  private final ExchangeRelation exchange;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  BalanceCalculator(Scope scope, ExchangeRelation exchange) {
    this.scope = scope;
    this.exchange = exchange;
    scope.sought().forEach(measure -> accounts.put(measure.id(), account(measure)));
  }

  private Account account(Measure measure) {
    return new Account(
        measure,
        exchange.against(measure),
        exchange.isAnswered(measure),
        ExchangeRelation.isEnabling(measure));
  }

  Balance balance() {
    return new Balance(
        scope.tally(scope.measures()),
        accounts,
        accounts(Direction.ASK),
        accounts(Direction.OFFER),
        accounts(Direction.JOINT),
        accounts(Direction.CONTRIBUTION),
        lines(scope.content().parts(), measure -> measure.part()),
        lines(scope.content().phases(), measure -> measure.phase()),
        partyLines(),
        unanswered(Direction.ASK),
        unanswered(Direction.OFFER),
        isAllAnswered(Direction.ASK),
        isAllAnswered(Direction.OFFER));
  }

  private List<Account> accounts(Direction direction) {
    return accounts.values().stream()
        .filter(account -> scope.direction(account.measure()) == direction)
        .toList();
  }

  private List<Measure> unanswered(Direction direction) {
    return accounts(direction).stream()
        .filter(Account::isUnanswered)
        .map(Account::measure)
        .toList();
  }

  private boolean isAllAnswered(Direction direction) {
    List<Account> some = accounts(direction);
    return !some.isEmpty() && some.stream().allMatch(Account::isAnswered);
  }

  /** Only asks and offers want an answer. */
  private boolean isUnanswered(Measure measure) {
    Account account = accounts.get(measure.id());
    Direction direction = scope.direction(measure);
    return account != null
        && (direction == Direction.ASK || direction == Direction.OFFER)
        && account.isUnanswered();
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
    List<Measure> alone = measures.stream().filter(this::isUnanswered).toList();
    return new Line(group, scope.tally(measures), scope.tally(alone));
  }
}
