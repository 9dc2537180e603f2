package org.demarche.analysis.order;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.Sequence.Gate;
import org.demarche.analysis.order.Sequence.Group;
import org.demarche.analysis.order.Sequence.Step;
import org.demarche.analysis.order.Sequence.Unmet;
import org.demarche.analysis.order.Sequence.Wait;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;
import org.demarche.model.position.Party;

/** Works out the {@link Sequence} of a package. */
final class SequencePlanner {

  /** What two measures must have in common to stand in one row of waits. */
  private record Cause(
      Standing standing, List<Unmet> unmet, List<Element> roots, List<Party> movers) {}

  private final Scope scope;
  private final StandingFinder standings;
  private final BlockerFinder blockers;
  private final Map<Standing, List<Measure>> groups = new EnumMap<>(Standing.class);
  private final SortedMap<Integer, List<Measure>> steps = new TreeMap<>();
  private final Map<Cause, List<Integer>> waits = new LinkedHashMap<>();
  private final Map<String, List<Measure>> begun = new LinkedHashMap<>();

  SequencePlanner(Scope scope, StandingFinder standings) {
    this.scope = scope;
    this.standings = standings;
    this.blockers = standings.blockers();
    List<Measure> measures = scope.measures();
    for (int number = 0; number < measures.size(); number++) {
      enter(number, measures.get(number));
    }
  }

  private void enter(int number, Measure measure) {
    Standing standing = standings.standing(number);
    groups.computeIfAbsent(standing, s -> new ArrayList<>()).add(measure);
    switch (standing) {
      case READY -> step(number, measure);
      case WAITING -> {
        step(number, measure);
        wait(number, standing);
      }
      case BLOCKED -> wait(number, standing);
      case DROPPED -> {}
      default -> begun.computeIfAbsent(phase(measure), id -> new ArrayList<>()).add(measure);
    }
  }

  private static String phase(Measure measure) {
    return measure.phase() == null ? "" : measure.phase();
  }

  private void step(int number, Measure measure) {
    steps.computeIfAbsent(standings.step(number), s -> new ArrayList<>()).add(measure);
  }

  private void wait(int number, Standing standing) {
    Cause cause =
        new Cause(
            standing, blockers.unmet(number), blockers.roots(number), blockers.movers(number));
    waits.computeIfAbsent(cause, c -> new ArrayList<>()).add(number);
  }

  Sequence sequence() {
    return new Sequence(
        groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList(),
        all(Standing.READY),
        all(Standing.WAITING),
        all(Standing.BLOCKED),
        waits(),
        steps.entrySet().stream().map(e -> new Step(e.getKey(), e.getValue())).toList(),
        new CriticalPathFinder(scope, standings).criticalPath(),
        scope.content().phases().stream().map(this::gate).toList());
  }

  private List<Measure> all(Standing standing) {
    return groups.getOrDefault(standing, List.of());
  }

  private List<Wait> waits() {
    List<Wait> waiting = new ArrayList<>();
    List<Wait> blocked = new ArrayList<>();
    waits.forEach(
        (cause, numbers) ->
            (cause.standing() == Standing.WAITING ? waiting : blocked).add(wait(cause, numbers)));
    waiting.addAll(blocked);
    return waiting;
  }

  private Wait wait(Cause cause, List<Integer> numbers) {
    return new Wait(
        cause.standing(),
        numbers.stream().map(scope.measures()::get).toList(),
        cause.unmet(),
        cause.roots(),
        blockers.hasMoreRoots(numbers.get(0)),
        cause.movers());
  }

  private Gate gate(Phase phase) {
    List<Unmet> unmet = blockers.unmetOfOpening(phase);
    boolean open = blockers.isOpen(phase);
    List<Measure> early = unmet.isEmpty() ? List.of() : begun.getOrDefault(phase.id(), List.of());
    return new Gate(phase, open, unmet, early);
  }
}
