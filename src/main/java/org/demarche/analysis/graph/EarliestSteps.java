package org.demarche.analysis.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.model.measure.Measure;

/**
 * The earliest step after which each node of a graph is satisfied; step 0 is today. Nodes are taken
 * in the order of their steps, so the first target that meets an {@code any of} is its earliest,
 * and the last that completes an {@code all of} its latest. That is the least solution: what in the
 * end only waits for itself is never reached. Takes time in proportion to the ties.
 */
final class EarliestSteps {

  private static final int NEVER = -1;

  private final DependencyGraph graph;
  private final int[] step;
  private final int[] unmetOfNode;
  private final int[] missing;
  private final Deque<Integer> now = new ArrayDeque<>();
  private final Deque<Integer> next = new ArrayDeque<>();

  private EarliestSteps(DependencyGraph graph) {
    this.graph = graph;
    step = new int[graph.size()];
    Arrays.fill(step, NEVER);
    unmetOfNode =
        IntStream.range(0, graph.size()).map(n -> graph.requirementsOf(n).length).toArray();
    missing = graph.requirements().stream().mapToInt(EarliestSteps::needed).toArray();
  }

  private static int needed(Requirement requirement) {
    return requirement.isAnyOf() ? 1 : requirement.targets().length;
  }

  /** What is satisfied today: steps that are, and the groups that these open or complete. */
  static EarliestSteps today(DependencyGraph graph) {
    EarliestSteps today = new EarliestSteps(graph);
    today.run(
        node -> graph.isStep(node) && graph.state(node) != State.SATISFIED,
        node -> graph.state(node) == State.SATISFIED,
        (node, time) -> time);
    return today;
  }

  /**
   * What can be satisfied: each measure that has not begun takes a step; all that has begun, and
   * tracks and obligations that wait for nothing, are taken to be ready with the first.
   */
  static EarliestSteps ahead(DependencyGraph graph) {
    return ahead(graph, 1, node -> false);
  }

  /** The same in acts: only measures that have not begun count. */
  static EarliestSteps acts(DependencyGraph graph, IntPredicate isBarred) {
    return ahead(graph, 0, isBarred);
  }

  private static EarliestSteps ahead(
      DependencyGraph graph, int firstOfOthers, IntPredicate isBarred) {
    EarliestSteps ahead = new EarliestSteps(graph);
    ahead.run(
        node -> graph.state(node) == State.GONE || isBarred.test(node),
        node -> graph.state(node) == State.SATISFIED || graph.state(node) == State.BEGUN,
        (node, time) -> {
          if (!graph.isStep(node) || graph.state(node) == State.SATISFIED) {
            return time;
          }
          boolean act = graph.element(node) instanceof Measure && graph.state(node) == State.AHEAD;
          return act ? time + 1 : Math.max(time, firstOfOthers);
        });
    return ahead;
  }

  /** When a node is satisfied whose requirements are met at this time: then or a step later. */
  private interface Taking {
    int until(int node, int time);
  }

  private void run(IntPredicate isBarred, IntPredicate isFree, Taking taking) {
    for (int node = 0; node < graph.size(); node++) {
      if ((isFree.test(node) || unmetOfNode[node] == 0) && !isBarred.test(node)) {
        reach(node, 0, taking.until(node, 0));
      }
    }
    for (int time = 0; !now.isEmpty() || !next.isEmpty(); time++) {
      while (!now.isEmpty()) {
        for (int owner : met(now.remove())) {
          if (step[owner] == NEVER && !isBarred.test(owner)) {
            reach(owner, time, taking.until(owner, time));
          }
        }
      }
      now.addAll(next);
      next.clear();
    }
  }

  private void reach(int node, int time, int until) {
    step[node] = until;
    (until == time ? now : next).add(node);
  }

  /** Counts a node as reached; gives those whose last unmet requirement that was. */
  private int[] met(int node) {
    return Arrays.stream(graph.requirementsNaming(node))
        .filter(number -> --missing[number] == 0)
        .map(number -> graph.requirements().get(number).owner())
        .filter(owner -> --unmetOfNode[owner] == 0)
        .toArray();
  }

  boolean isReached(int node) {
    return step[node] != NEVER;
  }

  /** The step after which the node is satisfied; only for what is reached. */
  int step(int node) {
    return step[node];
  }

  boolean isMet(int requirement) {
    return missing[requirement] <= 0;
  }

  /** Whether all that the node requires is reached. */
  boolean isOpen(int node) {
    return unmetOfNode[node] == 0;
  }
}
