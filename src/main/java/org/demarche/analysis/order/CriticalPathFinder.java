package org.demarche.analysis.order;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.Kind;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.analysis.graph.EarliestSteps;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.Sequence.CriticalPath;
import org.demarche.analysis.order.Sequence.Link;
import org.demarche.analysis.order.Sequence.LinkKind;

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
      if (depth > 0) {
        gate(depths.get(depth), depth, links);
      }
      Set<Integer> level = depths.get(depth);
      if (level.size() == 1) {
        int act = level.iterator().next();
        links.add(new Link(LinkKind.ACT, graph.element(act), 1));
      }
    }
    return links;
  }

  /** Adds the gate that all these acts lie behind, where there is one and nothing beside it. */
  private void gate(Set<Integer> level, int time, List<Link> links) {
    Set<Integer> common = new LinkedHashSet<>();
    for (int act : level) {
      Before before = before(act, time);
      if (!before.acts().isEmpty()) {
        return;
      }
      common.addAll(before.passed());
    }
    if (common.size() == 1) {
      int node = common.iterator().next();
      if (!graph.isStep(node)) {
        links.add(
            graph.kind(node) == Kind.OPENING
                ? new Link(LinkKind.OPENING, graph.element(node), 0)
                : new Link(
                    LinkKind.ALL_OF,
                    graph.element(node),
                    scope.measuresOf(graph.element(node)).size()));
      }
    }
  }
}
