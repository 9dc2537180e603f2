package org.demarche.render.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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
 * @param phases those that have rows, in order; last what has no phase
 * @param empty phases without a row
 * @param leading the rows that have something on both sides, the largest first
 */
public record Bargain(
    boolean hasOthers, List<Stage> phases, List<Stage> empty, List<Exchange> leading) {

  public Bargain {
    phases = List.copyOf(phases);
    empty = List.copyOf(empty);
    leading = List.copyOf(leading);
  }

  /**
   * The rows of a phase.
   *
   * @param phase null for what has none
   * @param number of the phase, from 1; 0 for what has none
   * @param rows may be empty
   */
  public record Stage(@Nullable Phase phase, int number, List<Row> rows) {
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
  public record Row(Side asks, Side offers, Side others, boolean unanswered) {}

  /**
   * A side of a row.
   *
   * @param all what is on it; may be empty
   * @param named what of it is told here first
   * @param again what of it was in a row before
   */
  public record Side(List<Element> all, List<Element> named, List<Element> again) {
    public Side {
      all = List.copyOf(all);
      named = List.copyOf(named);
      again = List.copyOf(again);
    }
  }

  /**
   * A row in short.
   *
   * @param asks what is asked
   * @param gives what stands against it
   */
  public record Exchange(List<Element> asks, List<Element> gives) {
    public Exchange {
      asks = List.copyOf(asks);
      gives = List.copyOf(gives);
    }

    private boolean isOneSided() {
      return asks.isEmpty() || gives.isEmpty();
    }

    private int size() {
      return asks.size() + gives.size();
    }
  }

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
      List<Stage> all = stages();
      return new Bargain(
          all.stream().anyMatch(Collector::hasOthers),
          all.stream().filter(stage -> !stage.rows().isEmpty()).toList(),
          all.stream().filter(stage -> stage.phase() != null && stage.rows().isEmpty()).toList(),
          leading(all));
    }

    private List<Stage> stages() {
      List<Stage> all = new ArrayList<>();
      stages.forEach(
          (phase, rows) ->
              all.add(new Stage(phase.orElse(null), phase.isPresent() ? all.size() + 1 : 0, rows)));
      return all;
    }

    private static boolean hasOthers(Stage stage) {
      return stage.rows().stream().anyMatch(row -> !row.others().all().isEmpty());
    }

    private static List<Element> gives(Row row) {
      return Stream.concat(row.offers().all().stream(), row.others().all().stream()).toList();
    }

    private static List<Exchange> leading(List<Stage> stages) {
      return stages.stream()
          .flatMap(stage -> stage.rows().stream())
          .map(row -> new Exchange(row.asks().all(), gives(row)))
          .filter(exchange -> !exchange.isOneSided())
          .sorted(Comparator.comparingInt(Exchange::size).reversed())
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
      Set<String> again = new HashSet<>();
      Map<Direction, List<Element>> sides = new EnumMap<>(Direction.class);
      for (Element element : Stream.concat(measures.stream(), returns.stream()).toList()) {
        sides.computeIfAbsent(side(element), key -> new ArrayList<>()).add(element);
        if (!told.add(element.id())) {
          again.add(element.id());
        }
      }
      Objects.requireNonNull(stages.get(phase(measures.get(0))))
          .add(
              new Row(
                  side(sides.get(Direction.ASK), again),
                  side(sides.get(Direction.OFFER), again),
                  side(sides.get(Direction.JOINT), again),
                  unanswered));
    }

    private static Side side(@Nullable List<Element> elements, Set<String> again) {
      List<Element> all = elements == null ? List.of() : elements;
      Map<Boolean, List<Element>> told =
          all.stream().collect(Collectors.partitioningBy(element -> again.contains(element.id())));
      return new Side(all, told.getOrDefault(false, List.of()), told.getOrDefault(true, List.of()));
    }

    /** What others do, and what is no measure, stands with the joint measures. */
    private Direction side(Element element) {
      Direction direction =
          element instanceof Measure measure ? direction(measure) : Direction.JOINT;
      return direction == Direction.CONTRIBUTION ? Direction.JOINT : direction;
    }

    private Direction direction(Measure measure) {
      return index.direction(measure);
    }

    private Optional<Phase> phase(Measure measure) {
      return measure.phase() == null ? Optional.empty() : index.find(measure.phase(), Phase.class);
    }
  }
}
