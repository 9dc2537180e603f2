package org.demarche.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.analysis.Sequence.Layer;
import org.demarche.analysis.Sequence.Waiting;
import org.demarche.analysis.StepGraph.State;
import org.demarche.model.Measure;
import org.demarche.model.Status;

/** Works out the {@link Sequence} of a package. */
final class Sequencer {

  private final Scope scope;
  private final StepGraph graph;
  private final Schedule whole;
  private final Schedule ahead;
  private final Schedule today;
  private final Map<String, Standing> standings = new LinkedHashMap<>();

  Sequencer(Scope scope) {
    this.scope = scope;
    graph = StepGraphBuilder.inPhaseOrder(scope);
    whole = Schedule.whole(graph);
    ahead = Schedule.ahead(graph);
    today = Schedule.today(graph);
    List<Measure> measures = scope.measures();
    for (int node = 0; node < measures.size(); node++) {
      standings.put(measures.get(node).id(), standing(node, scope.status(measures.get(node))));
    }
  }

  private Standing standing(int node, Status status) {
    return switch (status) {
      case DONE -> Standing.DONE;
      case UNDER_WAY -> Standing.UNDER_WAY;
      case SUSPENDED -> Standing.SUSPENDED;
      case DROPPED -> Standing.DROPPED;
      case PROPOSED, AGREED, LAPSED, IN_FORCE, BREACHED -> notBegun(node);
    };
  }

  private Standing notBegun(int node) {
    if (today.isOpen(node)) {
      return Standing.READY;
    }
    return ahead.isReached(node) ? Standing.WAITING : Standing.STUCK;
  }

  /** Where each measure stands, by id. */
  Map<String, Standing> standings() {
    return standings;
  }

  Sequence sequence() {
    Waits waits = new Waits(scope, graph, today);
    return new Sequence(
        layers(),
        whole.longestChain(node -> Schedule.takesTime(graph, node)),
        ahead.longestChain(this::isAhead),
        all(Standing.DONE),
        all(Standing.UNDER_WAY),
        all(Standing.SUSPENDED),
        all(Standing.READY),
        waiting(Standing.WAITING, waits),
        waiting(Standing.STUCK, waits),
        all(Standing.DROPPED));
  }

  private boolean isAhead(int node) {
    return Schedule.takesTime(graph, node) && graph.state(node) != State.DONE;
  }

  private List<Layer> layers() {
    SortedMap<Integer, List<Measure>> byTime = new TreeMap<>();
    List<Measure> measures = scope.measures();
    for (int node = 0; node < measures.size(); node++) {
      if (whole.isReached(node)) {
        byTime.computeIfAbsent(whole.finish(node), t -> new ArrayList<>()).add(measures.get(node));
      }
    }
    List<Layer> layers = new ArrayList<>();
    byTime.values().forEach(layer -> layers.add(new Layer(layers.size() + 1, layer)));
    return layers;
  }

  private List<Measure> all(Standing standing) {
    return scope.measures().stream()
        .filter(measure -> standings.get(measure.id()) == standing)
        .toList();
  }

  private List<Waiting> waiting(Standing standing, Waits waits) {
    List<Waiting> waiting = new ArrayList<>();
    List<Measure> measures = scope.measures();
    for (int node = 0; node < measures.size(); node++) {
      if (standings.get(measures.get(node).id()) == standing) {
        waiting.add(waits.of(node, measures.get(node)));
      }
    }
    return waiting;
  }
}
