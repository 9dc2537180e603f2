package org.demarche.analysis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds loops among the nodes of a graph that wait for each other. */
final class LoopFinder {

  private final DependencyGraph graph;
  private final IntPredicate isInside;

  /**
   * @param isInside which nodes may be part of a loop
   */
  LoopFinder(DependencyGraph graph, IntPredicate isInside) {
    this.graph = graph;
    this.isInside = isInside;
  }

  /** A shortest loop through the node, beginning with it; empty where there is none. */
  List<Integer> through(int start) {
    Map<Integer, Integer> before = new HashMap<>();
    Deque<Integer> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      int node = todo.remove();
      for (int next : targets(node).toArray()) {
        if (next == start) {
          return path(start, node, before);
        }
        if (before.putIfAbsent(next, node) == null) {
          todo.add(next);
        }
      }
    }
    return List.of();
  }

  private IntStream targets(int node) {
    return Arrays.stream(graph.requirementsOf(node))
        .flatMap(number -> Arrays.stream(graph.requirements().get(number).targets()))
        .filter(isInside)
        .distinct();
  }

  private static List<Integer> path(int start, int last, Map<Integer, Integer> before) {
    List<Integer> path = new ArrayList<>();
    for (int node = last; node != start; node = before.getOrDefault(node, start)) {
      path.add(node);
    }
    path.add(start);
    Collections.reverse(path);
    return path;
  }
}
