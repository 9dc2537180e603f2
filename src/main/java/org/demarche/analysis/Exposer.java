package org.demarche.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Exposure.Effect;
import org.demarche.analysis.Exposure.Reach;
import org.demarche.analysis.Exposure.Stop;
import org.demarche.analysis.StepGraph.State;
import org.demarche.model.Commitment;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.LinkageKind;
import org.demarche.model.Measure;
import org.demarche.model.Obligation;
import org.demarche.model.Trigger;

/** Works out the {@link Exposure} of a package, 64 triggers at a time. */
final class Exposer {

  private static final Comparator<Stop> WORST_FIRST =
      Comparator.comparing(Stop::effect).thenComparingInt(stop -> stop.chain().size());

  /** What a trigger stops itself: nodes of the graph with what happens to them and why. */
  private record Hit(Effect effect, Chain chain) {}

  private final Scope scope;
  private final Falling falling;
  private final StepGraph graph;
  private final Map<String, List<Element>> suspendedBy = new LinkedHashMap<>();

  Exposer(Scope scope) {
    this.scope = scope;
    graph = StepGraphBuilder.written(scope);
    falling = new Falling(graph);
    scope.content().linkages().stream()
        .filter(linkage -> linkage.kind() == LinkageKind.SUSPENDED_BY)
        .forEach(this::suspend);
  }

  private void suspend(Linkage linkage) {
    scope
        .index()
        .find(linkage.from())
        .ifPresent(
            held ->
                linkage
                    .to()
                    .forEach(
                        to -> suspendedBy.computeIfAbsent(to, id -> new ArrayList<>()).add(held)));
  }

  Exposure exposure() {
    List<Trigger> triggers = scope.content().triggers();
    List<Reach> reaches = new ArrayList<>();
    for (int from = 0; from < triggers.size(); from += Falling.CASES) {
      block(triggers.subList(from, Math.min(triggers.size(), from + Falling.CASES)), reaches);
    }
    return new Exposure(reaches);
  }

  private void block(List<Trigger> triggers, List<Reach> reaches) {
    List<Map<Integer, Hit>> hits = triggers.stream().map(this::hits).toList();
    long[] takenAway = new long[graph.size()];
    for (int k = 0; k < triggers.size(); k++) {
      long bit = 1L << k;
      hits.get(k).keySet().forEach(node -> takenAway[node] |= bit);
    }
    long[] falls = falling.run(takenAway);
    for (int k = 0; k < triggers.size(); k++) {
      reaches.add(reach(triggers.get(k), hits.get(k), falls, k));
    }
  }

  private Map<Integer, Hit> hits(Trigger trigger) {
    Map<Integer, Hit> hits = new LinkedHashMap<>();
    scope.find(trigger.ends()).forEach(named -> hit(named, Effect.ENDED, hits));
    scope.find(trigger.suspends()).forEach(named -> hit(named, Effect.SUSPENDED, hits));
    suspendedBy
        .getOrDefault(trigger.id(), List.of())
        .forEach(held -> hit(held, Effect.SUSPENDED, hits));
    return hits;
  }

  private void hit(Element named, Effect effect, Map<Integer, Hit> hits) {
    Hit first = new Hit(effect, Chain.of(named));
    graph.nodesOf(named.id()).forEach(node -> put(node, first, hits));
    List<? extends Element> members =
        named instanceof Commitment commitment ? commitment.obligations() : scope.measuresOf(named);
    for (Element member : members) {
      Hit hit = new Hit(effect, first.chain().to(member));
      graph.nodesOf(member.id()).forEach(node -> put(node, hit, hits));
    }
  }

  /** What ends something outweighs what suspends it; of two ways the shorter is told. */
  private void put(int node, Hit hit, Map<Integer, Hit> hits) {
    if (graph.state(node) != State.GONE) {
      hits.merge(node, hit, (a, b) -> isStronger(b, a) ? b : a);
    }
  }

  private static boolean isStronger(Hit one, Hit other) {
    int byEffect = one.effect().compareTo(other.effect());
    return byEffect < 0 || (byEffect == 0 && one.chain().size() < other.chain().size());
  }

  private Reach reach(Trigger trigger, Map<Integer, Hit> hits, long[] falls, int k) {
    Chain[] chains = chains(hits, falls, 1L << k);
    List<Stop> stops = new ArrayList<>();
    List<Measure> stopped = new ArrayList<>();
    int direct = 0;
    for (int node = 0; node < chains.length; node++) {
      Chain chain = chains[node];
      if (chain == null || !graph.isStep(node)) {
        continue;
      }
      Hit hit = hits.get(node);
      Element element = graph.element(node);
      if (element instanceof Measure measure) {
        stopped.add(measure);
        direct += hit == null ? 0 : 1;
      } else if (!(element instanceof Obligation)) {
        continue;
      }
      stops.add(new Stop(element, hit == null ? Effect.BLOCKED : hit.effect(), chain));
    }
    stops.sort(WORST_FIRST); // stable: equals stay in the order of the package
    return new Reach(trigger, scope.tally(stopped), direct, scope.tally(scope.sought()), stops);
  }

  /** By breadth first, so that each chain is as short as any; only through what falls. */
  private Chain[] chains(Map<Integer, Hit> hits, long[] falls, long bit) {
    Chain[] chains = new Chain[graph.size()];
    Deque<Integer> todo = new ArrayDeque<>();
    hits.entrySet().stream()
        .sorted(Comparator.comparingInt(hit -> hit.getValue().chain().size()))
        .forEach(
            hit -> {
              chains[hit.getKey()] = hit.getValue().chain();
              todo.add(hit.getKey());
            });
    while (!todo.isEmpty()) {
      int node = todo.remove();
      Chain chain = chains[node];
      Arrays.stream(graph.requirementsNaming(node))
          .map(number -> graph.requirements().get(number).owner())
          .filter(owner -> chains[owner] == null && falling.isPossible(owner))
          .filter(owner -> (falls[owner] & bit) != 0)
          .forEach(
              owner -> {
                chains[owner] = chain.to(graph.element(owner));
                todo.add(owner);
              });
    }
    return chains;
  }
}
