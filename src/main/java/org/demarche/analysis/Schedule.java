package org.demarche.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.demarche.analysis.StepGraph.Requirement;
import org.demarche.analysis.StepGraph.State;
import org.demarche.model.Element;
import org.demarche.model.Measure;
import org.demarche.model.Obligation;

/**
 * The earliest that each node of a graph can be reached. Nodes are taken in order of their times,
 * so the first target that meets an {@code any of} is its earliest, and the last that completes an
 * {@code all of} its latest. A node in a loop without a way in is never reached.
 */
final class Schedule {

  static final int NEVER = -1;

  private final StepGraph graph;
  private final int[] finish;
  private final int[] before;
  private final int[] unmetOfNode;
  private final int[] missing;

  private Schedule(
      StepGraph graph, IntPredicate isFree, IntPredicate isBarred, IntUnaryOperator weight) {
    this.graph = graph;
    finish = new int[graph.size()];
    Arrays.fill(finish, NEVER);
    before = finish.clone();
    unmetOfNode =
        IntStream.range(0, graph.size()).map(n -> graph.requirementsOf(n).length).toArray();
    missing = graph.requirements().stream().mapToInt(Schedule::needed).toArray();
    run(isFree, isBarred, weight);
  }

  private static int needed(Requirement requirement) {
    return requirement.isAnyOf() ? 1 : requirement.targets().length;
  }

  /** The whole package from its beginning: each measure and obligation takes one unit of time. */
  static Schedule whole(StepGraph graph) {
    return new Schedule(
        graph, node -> false, node -> graph.state(node) == State.GONE, node -> weight(graph, node));
  }

  /** What is ahead: what is done takes no time, and what has begun requires nothing more. */
  static Schedule ahead(StepGraph graph) {
    return new Schedule(
        graph,
        node -> graph.state(node) == State.DONE || graph.state(node) == State.BEGUN,
        node -> graph.state(node) == State.GONE,
        node -> graph.state(node) == State.DONE ? 0 : weight(graph, node));
  }

  /** What is reached today: steps that are done, and the groups that these open or complete. */
  static Schedule today(StepGraph graph) {
    IntPredicate isDone = node -> graph.state(node) == State.DONE;
    return new Schedule(graph, isDone, node -> graph.isStep(node) && !isDone.test(node), node -> 0);
  }

  private static int weight(StepGraph graph, int node) {
    return takesTime(graph, node) ? 1 : 0;
  }

  static boolean takesTime(StepGraph graph, int node) {
    Element element = graph.element(node);
    return graph.isStep(node) && (element instanceof Measure || element instanceof Obligation);
  }

  private void run(IntPredicate isFree, IntPredicate isBarred, IntUnaryOperator weight) {
    Deque<Integer> now = new ArrayDeque<>();
    Deque<Integer> next = new ArrayDeque<>();
    for (int node = 0; node < graph.size(); node++) {
      if (isFree.test(node) || (unmetOfNode[node] == 0 && !isBarred.test(node))) {
        reach(node, 0, weight.applyAsInt(node), now, next);
      }
    }
    for (int time = 0; !now.isEmpty() || !next.isEmpty(); time++) {
      while (!now.isEmpty()) {
        int node = now.remove();
        for (int owner : met(node)) {
          if (finish[owner] == NEVER && !isBarred.test(owner)) {
            before[owner] = node;
            reach(owner, time, weight.applyAsInt(owner), now, next);
          }
        }
      }
      now.addAll(next);
      next.clear();
    }
  }

  /** Counts a node as reached; gives those whose last unmet requirement that was. */
  private int[] met(int node) {
    return Arrays.stream(graph.requirementsNaming(node))
        .filter(number -> --missing[number] == 0)
        .map(number -> graph.requirements().get(number).owner())
        .filter(owner -> --unmetOfNode[owner] == 0)
        .toArray();
  }

  private void reach(int node, int time, int taken, Deque<Integer> now, Deque<Integer> next) {
    finish[node] = time + taken;
    (taken == 0 ? now : next).add(node);
  }

  boolean isReached(int node) {
    return finish[node] != NEVER;
  }

  /** When the node is done, in units of time; {@link #NEVER} if it cannot be. */
  int finish(int node) {
    return finish[node];
  }

  boolean isMet(int requirement) {
    return missing[requirement] <= 0;
  }

  /** Whether all that the node requires is reached. */
  boolean isOpen(int node) {
    return unmetOfNode[node] == 0;
  }

  /** A longest chain: the steps that take time, each of which had to wait for the one before. */
  List<Element> longestChain(IntPredicate counts) {
    int last =
        IntStream.range(0, graph.size())
            .filter(node -> isReached(node) && counts.test(node))
            .reduce(
                NEVER, (best, node) -> best == NEVER || finish[node] > finish[best] ? node : best);
    List<Element> chain = new ArrayList<>();
    for (int node = last; node != NEVER; node = before[node]) {
      if (counts.test(node)) {
        chain.add(graph.element(node));
      }
    }
    Collections.reverse(chain);
    return chain;
  }
}
