package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.analysis.Exposure.Effect;
import org.demarche.analysis.Exposure.Reach;
import org.demarche.analysis.Exposure.Stop;
import org.demarche.analysis.Keystones.HeldUp;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.analysis.graph.FailurePropagation;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.StandingFinder;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.OutsideTrack;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Status;

/** Works out the {@link Exposure} of a package, 64 triggers at a time. */
final class TriggerImpact {

  private static final Set<Status> OVER = EnumSet.of(Status.DONE, Status.LAPSED, Status.DROPPED);

  /** What a trigger stops itself: nodes of the graph with what happens to them and why. */
  record Hit(Effect effect, Chain chain) {}

  /**
   * All that an event does itself: whom it hits, which duties it breaks, and the groups it names.
   */
  record Blow(Map<Integer, Hit> hits, Map<Integer, Chain> breaches, Map<Integer, Chain> groups) {}

  private final Scope scope;
  private final FailurePropagation failures;
  private final StandingFinder standings;
  private final ShortestWays ways;
  private final DependencyGraph graph;
  private final Map<String, List<Element>> suspendedBy = new LinkedHashMap<>();

  TriggerImpact(Scope scope, FailurePropagation failures, StandingFinder standings) {
    this.scope = scope;
    this.failures = failures;
    this.standings = standings;
    graph = failures.graph();
    ways = new ShortestWays(failures, standings);
    scope.commonTies().stream()
        .filter(tie -> tie.kind() == LinkageKind.SUSPENDED_BY)
        .forEach(this::suspend);
  }

  private void suspend(Linkage tie) {
    scope
        .index()
        .find(tie.from())
        .ifPresent(
            held ->
                tie.to()
                    .forEach(
                        to -> suspendedBy.computeIfAbsent(to, id -> new ArrayList<>()).add(held)));
  }

  Exposure exposure() {
    List<Trigger> triggers = scope.content().triggers();
    List<Blow> blows = triggers.stream().map(this::blow).toList();
    List<Reach> reaches = new ArrayList<>();
    inBlocks(blows, (k, blow, falls, bit) -> reaches.add(reach(triggers.get(k), blow, falls, bit)));
    return new Exposure(reaches);
  }

  /** What would be held up by each breach, also where that is nothing. */
  List<HeldUp> ofBreaches(List<Measure> duties) {
    List<Blow> blows = duties.stream().map(duty -> breach(List.of(duty.id()))).toList();
    List<HeldUp> found = new ArrayList<>();
    inBlocks(
        blows,
        (k, blow, falls, bit) ->
            found.add(new HeldUp(duties.get(k), stopped(duties.get(k), blow, falls, bit))));
    return found;
  }

  private List<Measure> stopped(Measure duty, Blow blow, long[] falls, long bit) {
    return IntStream.range(0, scope.measures().size())
        .filter(node -> blow.hits().containsKey(node) || isBlocked(node, falls, bit))
        .mapToObj(scope.measures()::get)
        .filter(measure -> !measure.id().equals(duty.id()))
        .toList();
  }

  /** Whether it has not begun, could, and then lacks what it requires. */
  private boolean isBlocked(int node, long[] falls, long bit) {
    return graph.state(node) == State.AHEAD
        && standings.isPossible(node)
        && (failures.lost(node, falls) & bit) != 0;
  }

  /** What is made of the fall that a blow leads to. */
  private interface Account {
    void take(int number, Blow blow, long[] falls, long bit);
  }

  private void inBlocks(List<Blow> blows, Account account) {
    for (int from = 0; from < blows.size(); from += FailurePropagation.CASES) {
      int until = Math.min(blows.size(), from + FailurePropagation.CASES);
      long[] takenAway = new long[graph.size()];
      for (int k = from; k < until; k++) {
        long bit = 1L << (k - from);
        blows.get(k).hits().keySet().forEach(node -> takenAway[node] |= bit);
        blows.get(k).breaches().keySet().forEach(node -> takenAway[node] |= bit);
      }
      long[] falls = failures.run(takenAway);
      for (int k = from; k < until; k++) {
        account.take(k, blows.get(k), falls, 1L << (k - from));
      }
    }
  }

  private Blow blow(Trigger trigger) {
    Blow blow = breach(trigger.breaches());
    scope.find(trigger.ends()).forEach(named -> hit(named, Effect.ENDED, Chain.of(named), blow));
    scope
        .find(trigger.suspends())
        .forEach(named -> hit(named, Effect.SUSPENDED, Chain.of(named), blow));
    suspendedBy
        .getOrDefault(trigger.id(), List.of())
        .forEach(held -> hit(held, Effect.SUSPENDED, Chain.of(held), blow));
    return blow;
  }

  private Blow breach(List<String> duties) {
    Blow blow = new Blow(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    scope.index().all(duties, Measure.class).stream()
        .filter(duty -> !isOver(duty))
        .forEach(
            duty -> {
              Chain chain = Chain.of(duty);
              graph.step(duty.id()).ifPresent(node -> blow.breaches().put(node, chain));
              scope.withGroups(duty).stream()
                  .flatMap(cause -> suspendedBy.getOrDefault(cause, List.of()).stream())
                  .forEach(held -> hit(held, Effect.SUSPENDED, chain.to(held), blow));
            });
    return blow;
  }

  private void hit(Element named, Effect effect, Chain chain, Blow blow) {
    graph.nodesOf(named.id()).stream()
        .filter(node -> !graph.isStep(node))
        .forEach(node -> blow.groups().merge(node, chain, TriggerImpact::shorter));
    for (Element member : scope.stepsOf(named)) {
      graph
          .step(member.id())
          .ifPresent(node -> put(node, new Hit(effect, chain.to(member)), blow.hits()));
    }
  }

  /** What ends something outweighs what suspends it; of two ways the shorter is told. */
  private void put(int node, Hit hit, Map<Integer, Hit> hits) {
    if (!isOver(graph.element(node))) {
      hits.merge(node, hit, (a, b) -> isStronger(b, a) ? b : a);
    }
  }

  /** What is done is not stopped, nor what has ended already. */
  private boolean isOver(Element element) {
    if (element instanceof Measure measure) {
      return OVER.contains(scope.status(measure));
    }
    return element instanceof Obligation duty && duty.state() == CommitmentState.FULFILLED;
  }

  private static boolean isStronger(Hit one, Hit other) {
    int byEffect = one.effect().compareTo(other.effect());
    boolean shorter = Chain.SHORTEST_FIRST.compare(one.chain(), other.chain()) < 0;
    return byEffect < 0 || (byEffect == 0 && shorter);
  }

  private static Chain shorter(Chain one, Chain other) {
    return Chain.SHORTEST_FIRST.compare(other, one) < 0 ? other : one;
  }

  private Reach reach(Trigger trigger, Blow blow, long[] falls, long bit) {
    Chain[] chains = ways.chains(blow, falls, bit);
    List<Stop> stops = new ArrayList<>();
    List<Measure> stopped = new ArrayList<>();
    int direct = 0;
    for (int node = 0; node < chains.length; node++) {
      Chain chain = chains[node];
      Hit hit = blow.hits().get(node);
      if (chain == null || !graph.isStep(node) || (hit == null && !isBlocked(node, falls, bit))) {
        continue;
      }
      Element element = graph.element(node);
      if (element instanceof OutsideTrack) {
        continue; // it is not the package's to lose
      }
      if (element instanceof Measure measure) {
        stopped.add(measure);
        direct += hit == null ? 0 : 1;
      }
      stops.add(new Stop(element, hit == null ? Effect.BLOCKED : hit.effect(), chain));
    }
    stops.sort(Comparator.comparing(Stop::element, scope.order()));
    List<Stop> blocked = stops.stream().filter(one -> one.effect() == Effect.BLOCKED).toList();
    return new Reach(
        trigger, scope.tally(stopped), direct, scope.tally(scope.measures()), blocked, stops);
  }
}
