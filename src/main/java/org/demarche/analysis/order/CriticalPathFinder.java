package org.demarche.analysis.order;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.analysis.graph.EarliestSteps;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.Sequence.CriticalPath;
import org.demarche.analysis.order.Sequence.Link;
import org.demarche.analysis.order.Sequence.LinkKind;
import org.demarche.model.measure.Element;

/**
 * Works out the {@link CriticalPath}. Every longest chain has one act at each depth, so an act is
 * shared by all of them where it is the only one at its depth; chains are counted from their
 * beginning, with what comes before a gate counted once for all that lies behind it.
 */
final class CriticalPathFinder {

  /** What comes directly before an act: other acts, and nodes that add none. */
  private record Before(Set<Integer> acts, Set<Integer> passed) {}

  private final Scope scope;
  private final DependencyGraph graph;
  private final EarliestSteps acts;
  private final Map<Set<Integer>, Set<Integer>> actsBehind = new HashMap<>();
  private final Map<Set<Integer>, BigInteger> sums = new HashMap<>();
  private final Map<Integer, BigInteger> chains = new HashMap<>();

  CriticalPathFinder(Scope scope, StandingFinder standings) {
    this.scope = scope;
    graph = DependencyGraph.of(scope, scope.commonTies(), false);
    int measures = scope.measures().size();
    acts =
        EarliestSteps.acts(
            graph, node -> node < measures && standings.standing(node) == Standing.BLOCKED);
  }

  CriticalPath criticalPath() {
    int longest =
        IntStream.range(0, scope.measures().size())
            .filter(this::isAct)
            .map(acts::step)
            .max()
            .orElse(0);
    if (longest == 0) {
      return new CriticalPath(0, BigInteger.ZERO, List.of());
    }
    List<Set<Integer>> depths = depths(longest);
    for (Set<Integer> depth : depths) {
      sums.clear();
      actsBehind.clear();
      depth.forEach(act -> chains.put(act, count(act)));
    }
    return new CriticalPath(longest, sum(depths.get(longest - 1)), links(depths));
  }

  private boolean isAct(int node) {
    return node < scope.measures().size()
        && graph.state(node) == State.AHEAD
        && acts.isReached(node);
  }

  /** The acts of all longest chains, by depth. */
  private List<Set<Integer>> depths(int longest) {
    List<Set<Integer>> depths = new ArrayList<>();
    IntStream.range(0, longest).forEach(depth -> depths.add(new TreeSet<>()));
    IntStream.range(0, scope.measures().size())
        .filter(node -> isAct(node) && acts.step(node) == longest)
        .forEach(depths.get(longest - 1)::add);
    for (int depth = longest - 1; depth > 0; depth--) {
      Set<Integer> passed = new LinkedHashSet<>();
      for (int act : depths.get(depth)) {
        Before before = before(act, depth);
        depths.get(depth - 1).addAll(before.acts());
        passed.addAll(before.passed());
      }
      depths.get(depth - 1).addAll(behind(passed, depth));
    }
    return depths;
  }

  /** What a node had to wait for until so many acts were done. */
  private Before before(int node, int time) {
    Before before = new Before(new TreeSet<>(), new TreeSet<>());
    for (int number : graph.requirementsOf(node)) {
      Requirement requirement = graph.requirements().get(number);
      if (time(requirement) == time) {
        Arrays.stream(requirement.targets())
            .filter(target -> acts.isReached(target) && acts.step(target) == time)
            .forEach(target -> (isAct(target) ? before.acts() : before.passed()).add(target));
      }
    }
    return before;
  }

  /** When a requirement is met. */
  private int time(Requirement requirement) {
    IntStream times = Arrays.stream(requirement.targets()).filter(acts::isReached).map(acts::step);
    return (requirement.isAnyOf() ? times.min() : times.max()).orElse(0);
  }

  /** The acts before these nodes, with nothing but nodes that add none between. */
  private Set<Integer> behind(Set<Integer> nodes, int time) {
    Set<Integer> found = new TreeSet<>();
    Set<Integer> seen = new LinkedHashSet<>(nodes);
    Deque<Integer> todo = new ArrayDeque<>(nodes);
    while (!todo.isEmpty()) {
      Before before = before(todo.remove(), time);
      found.addAll(before.acts());
      before.passed().stream().filter(seen::add).forEach(todo::add);
    }
    return found;
  }

  private BigInteger count(int act) {
    int time = acts.step(act) - 1;
    if (time == 0) {
      return BigInteger.ONE;
    }
    Before before = before(act, time);
    if (before.passed().isEmpty()) {
      return sum(before.acts());
    }
    Set<Integer> behind = actsBehind.computeIfAbsent(before.passed(), nodes -> behind(nodes, time));
    BigInteger own =
        before.acts().stream()
            .filter(other -> !behind.contains(other))
            .map(other -> chains.getOrDefault(other, BigInteger.ZERO))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return own.add(sums.computeIfAbsent(before.passed(), nodes -> sum(behind)));
  }

  private BigInteger sum(Set<Integer> some) {
    return some.stream()
        .map(act -> chains.getOrDefault(act, BigInteger.ZERO))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private List<Link> links(List<Set<Integer>> depths) {
    List<Link> links = new ArrayList<>();
    for (int depth = 0; depth < depths.size(); depth++) {
      Set<Integer> level = depths.get(depth);
      if (depth > 0) {
        int before = depth;
        between(level, depth).forEach(node -> links.add(link(node, before)));
      }
      if (level.size() == 1) {
        links.add(link(level.iterator().next(), depth));
      }
    }
    return links;
  }

  private Link link(int node, int before) {
    Element element = graph.element(node);
    return switch (graph.kind(node)) {
      case STEP -> new Link(LinkKind.ACT, element, 1, before);
      case OPENING -> new Link(LinkKind.OPENING, element, 0, before);
      case COMPLETION, PASSAGE ->
          new Link(LinkKind.ALL_OF, element, scope.measuresOf(element).size(), before);
    };
  }

  /**
   * What every way passes between these acts and those before, from the earlier to the later: of
   * the nodes of one way those that no other way leads past.
   */
  private List<Integer> between(Set<Integer> level, int time) {
    List<Integer> way = way(level, time);
    Map<Integer, Integer> places = new HashMap<>();
    way.forEach(node -> places.put(node, places.size()));
    List<Integer> shared = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int furthest = furthest(level, time, places, seen);
    for (int place = 0; place < way.size(); place++) {
      Integer node = way.get(place);
      if (furthest == place) {
        shared.add(node);
      }
      furthest = Math.max(furthest, furthest(Set.of(node), time, places, seen));
    }
    Collections.reverse(shared);
    return shared;
  }

  /** The last place on the way that these nodes come to beside it; its size for its end. */
  private int furthest(
      Set<Integer> nodes, int time, Map<Integer, Integer> places, Set<Integer> seen) {
    int furthest = -1;
    Deque<Integer> todo = new ArrayDeque<>(nodes);
    while (!todo.isEmpty()) {
      Before before = before(todo.remove(), time);
      furthest = before.acts().isEmpty() ? furthest : places.size();
      for (Integer node : before.passed()) {
        furthest = Math.max(furthest, places.getOrDefault(node, -1));
        if (!places.containsKey(node) && seen.add(node)) {
          todo.add(node);
        }
      }
    }
    return furthest;
  }

  /** The nodes of one way from these acts to one before them, without its ends. */
  private List<Integer> way(Set<Integer> level, int time) {
    Map<Integer, Integer> from = new HashMap<>();
    Deque<Integer> todo = new ArrayDeque<>(level);
    int node = todo.remove();
    for (Before before = before(node, time); before.acts().isEmpty(); before = before(node, time)) {
      for (int next : before.passed()) {
        if (from.putIfAbsent(next, node) == null) {
          todo.add(next);
        }
      }
      node = todo.remove();
    }
    List<Integer> way = new ArrayList<>();
    for (Integer at = node; from.containsKey(at); at = from.get(at)) {
      way.add(0, at);
    }
    return way;
  }
}
