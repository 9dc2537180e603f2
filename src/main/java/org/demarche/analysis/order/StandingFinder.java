package org.demarche.analysis.order;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.EarliestSteps;
import org.demarche.analysis.graph.LoopFinder;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;

/** Where each measure stands by some ties. Its nodes of the graph have the measures' numbers. */
public final class StandingFinder {

  private final Scope scope;
  private final DependencyGraph graph;
  private final EarliestSteps today;
  private final EarliestSteps ahead;

  private StandingFinder(Scope scope, DependencyGraph graph) {
    this.scope = scope;
    this.graph = graph;
    today = EarliestSteps.today(graph);
    ahead = EarliestSteps.ahead(graph);
  }

  public static StandingFinder of(Scope scope, List<Linkage> ties) {
    return new StandingFinder(scope, DependencyGraph.of(scope, ties, true));
  }

  Standing standing(int number) {
    return switch (scope.status(scope.measures().get(number))) {
      case DONE -> Standing.DONE;
      case IN_FORCE -> Standing.IN_FORCE;
      case UNDER_WAY -> Standing.UNDER_WAY;
      case SUSPENDED -> Standing.SUSPENDED;
      case BREACHED -> Standing.BREACHED;
      case LAPSED -> Standing.LAPSED;
      case DROPPED -> Standing.DROPPED;
      case PROPOSED, AGREED -> notBegun(number);
    };
  }

  private Standing notBegun(int number) {
    if (today.isOpen(number)) {
      return Standing.READY;
    }
    return ahead.isReached(number) ? Standing.WAITING : Standing.BLOCKED;
  }

  /** By the id of each measure, in the order of the package. */
  public Map<String, Standing> standings() {
    Map<String, Standing> standings = new LinkedHashMap<>();
    List<Measure> measures = scope.measures();
    for (int number = 0; number < measures.size(); number++) {
      standings.put(measures.get(number).id(), standing(number));
    }
    return standings;
  }

  /** Whether the step with this number can ever be satisfied, or is. */
  public boolean isPossible(int step) {
    return ahead.isReached(step);
  }

  /** The step in which a ready or waiting measure can begin, from 1. */
  int step(int number) {
    return ahead.step(number);
  }

  /** A shortest loop through any of these nodes; empty where none is in one. */
  List<Element> loop(List<Integer> nodes) {
    LoopFinder loops = new LoopFinder(graph, node -> !ahead.isReached(node));
    return nodes.stream()
        .map(loops::through)
        .filter(loop -> !loop.isEmpty())
        .min(Comparator.comparingInt(List::size))
        .map(loop -> loop.stream().<Element>map(graph::element).distinct().toList())
        .orElse(List.of());
  }

  BlockerFinder blockers() {
    return new BlockerFinder(scope, graph, today, ahead);
  }

  DependencyGraph graph() {
    return graph;
  }
}
