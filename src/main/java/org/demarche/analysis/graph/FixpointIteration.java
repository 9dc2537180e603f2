package org.demarche.analysis.graph;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntPredicate;

/**
 * Evaluates the nodes of a graph, each after all that it requires, and those of loops again until
 * nothing changes. What is evaluated must be monotone, or this would not end.
 */
final class FixpointIteration {

  private final DependencyGraph graph;
  private final int[] order;
  private final int ordered;

  FixpointIteration(DependencyGraph graph) {
    this.graph = graph;
    order = new int[graph.size()];
    ordered = sort();
  }

  /** Puts the nodes in order; those in loops, and what comes after loops, at the end. */
  private int sort() {
    int[] waiting = new int[graph.size()];
    graph.requirements().forEach(r -> waiting[r.owner()] += r.targets().length);
    Deque<Integer> ready = new ArrayDeque<>();
    for (int node = 0; node < waiting.length; node++) {
      if (waiting[node] == 0) {
        ready.add(node);
      }
    }
    int count = 0;
    while (!ready.isEmpty()) {
      int node = ready.remove();
      order[count++] = node;
      for (int number : graph.requirementsNaming(node)) {
        int owner = graph.requirements().get(number).owner();
        if (--waiting[owner] == 0) {
          ready.add(owner);
        }
      }
    }
    int last = count;
    for (int node = 0; node < waiting.length; node++) {
      if (waiting[node] > 0) {
        order[last++] = node;
      }
    }
    return count;
  }

  /**
   * Runs over all nodes.
   *
   * @param evaluate takes a node's number; whether its value has changed
   */
  void run(IntPredicate evaluate) {
    Deque<Integer> todo = new ArrayDeque<>();
    BitSet queued = new BitSet();
    for (int at = 0; at < order.length; at++) {
      boolean changed = evaluate.test(order[at]);
      if (changed && at >= ordered) {
        again(order[at], todo, queued);
      }
    }
    while (!todo.isEmpty()) {
      int node = todo.remove();
      queued.clear(node);
      if (evaluate.test(node)) {
        again(node, todo, queued);
      }
    }
  }

  private void again(int node, Deque<Integer> todo, BitSet queued) {
    for (int number : graph.requirementsNaming(node)) {
      int owner = graph.requirements().get(number).owner();
      if (!queued.get(owner)) {
        queued.set(owner);
        todo.add(owner);
      }
    }
  }
}
