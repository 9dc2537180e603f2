package org.demarche.render.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Balance.Account;
import org.demarche.model.Index;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The exchange as one table: a row for what stands against the same. Each measure that is sought is
 * in some row; one that stands against several things comes again where it is one of them.
 *
 * @param hasOthers whether any row has something joint or by others
 * @param phases in order; last what has no phase
 * @param leading the rows that have something on both sides, in order, the largest first
 */
public record Bargain(boolean hasOthers, List<Stage> phases, List<Row> leading) {

  public Bargain {
    phases = List.copyOf(phases);
    leading = List.copyOf(leading);
  }

  /**
   * The rows of a phase.
   *
   * @param phase null for what has none
   * @param rows at least one
   */
  public record Stage(@Nullable Phase phase, List<Row> rows) {
    public Stage {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What stands against what; sides may be empty.
   *
   * @param asks what is asked
   * @param offers what is given for it
   * @param others what both do together, what others do, and what is no measure
   * @param unanswered whether no counterpart is recorded for what it holds
   */
  public record Row(List<Entry> asks, List<Entry> offers, List<Entry> others, boolean unanswered) {
    public Row {
      asks = List.copyOf(asks);
      offers = List.copyOf(offers);
      others = List.copyOf(others);
    }

    private boolean isOneSided() {
      return asks.isEmpty() || (offers.isEmpty() && others.isEmpty());
    }

    private int size() {
      return asks.size() + offers.size() + others.size();
    }
  }

  /**
   * An element in a row.
   *
   * @param again whether it was in a row before
   */
  public record Entry(Element element, boolean again) {}

  static Bargain of(Index index, Analysis analysis) {
    return new Collector(index, analysis).bargain();
  }

  /** Collects rows: those of the asks, then of what no ask stands against, then the unanswered. */
  private static final class Collector {

    private final Index index;
    private final Analysis analysis;
    private final Set<String> told = new HashSet<>();
    private final Map<Optional<Phase>, List<Row>> stages = new LinkedHashMap<>();

    Collector(Index index, Analysis analysis) {
      this.index = index;
      this.analysis = analysis;
      phases().forEach(phase -> stages.put(Optional.of(phase), new ArrayList<>()));
      stages.put(Optional.empty(), new ArrayList<>());
    }

    private List<Phase> phases() {
      return analysis.sequence().phases().stream().map(gate -> gate.phase()).toList();
    }

    Bargain bargain() {
      alike(analysis.balance().asks()).forEach(this::row);
      Stream.of(
              analysis.balance().offers(),
              analysis.balance().joint(),
              analysis.balance().contributions())
          .forEach(
              accounts ->
                  alike(accounts.stream().filter(a -> !told.contains(a.measure().id())).toList())
                      .forEach(this::row));
      analysis.balance().byMeasure().values().stream()
          .filter(account -> account.returns().isEmpty())
          .collect(
              Collectors.groupingBy(
                  this::loose,
                  LinkedHashMap::new,
                  Collectors.mapping(Account::measure, Collectors.toList())))
          .forEach((loose, measures) -> add(measures, List.of(), loose.unanswered()));
      boolean others =
          stages.values().stream().flatMap(List::stream).anyMatch(row -> !row.others().isEmpty());
      List<Stage> all = new ArrayList<>();
      stages.forEach(
          (phase, rows) -> {
            if (!rows.isEmpty()) {
              all.add(new Stage(phase.orElse(null), rows));
            }
          });
      return new Bargain(others, all, leading());
    }

    private List<Row> leading() {
      return stages.values().stream()
          .flatMap(List::stream)
          .filter(row -> !row.isOneSided())
          .sorted(Comparator.comparingInt(Row::size).reversed())
          .toList();
    }

    /** Measures without a counterpart: those of a phase and direction share a row. */
    private record Loose(Optional<Phase> phase, Direction direction, boolean unanswered) {}

    private Loose loose(Account account) {
      return new Loose(
          phase(account.measure()), direction(account.measure()), account.isUnanswered());
    }

    /** Measures with the same returns together, by what they are; none without any. */
    private static Collection<List<Account>> alike(List<Account> accounts) {
      Map<List<Element>, List<Account>> alike = new LinkedHashMap<>();
      accounts.stream()
          .filter(account -> !account.returns().isEmpty())
          .forEach(
              account ->
                  alike.computeIfAbsent(account.returns(), key -> new ArrayList<>()).add(account));
      return alike.values();
    }

    private void row(List<Account> accounts) {
      add(accounts.stream().map(Account::measure).toList(), accounts.get(0).returns(), false);
    }

    private void add(List<Measure> measures, List<Element> returns, boolean unanswered) {
      List<Entry> asks = new ArrayList<>();
      List<Entry> offers = new ArrayList<>();
      List<Entry> others = new ArrayList<>();
      Stream.concat(measures.stream(), returns.stream())
          .map(element -> new Entry(element, !told.add(element.id())))
          .forEach(entry -> side(entry.element(), asks, offers, others).add(entry));
      Optional<Phase> phase = phase(measures.get(0));
      Objects.requireNonNull(stages.get(phase)).add(new Row(asks, offers, others, unanswered));
    }

    private <T> List<T> side(Element element, List<T> asks, List<T> offers, List<T> others) {
      if (!(element instanceof Measure measure)) {
        return others;
      }
      return switch (direction(measure)) {
        case ASK -> asks;
        case OFFER -> offers;
        default -> others;
      };
    }

    private Direction direction(Measure measure) {
      return index.direction(measure);
    }

    private Optional<Phase> phase(Measure measure) {
      return measure.phase() == null ? Optional.empty() : index.find(measure.phase(), Phase.class);
    }
  }
}
