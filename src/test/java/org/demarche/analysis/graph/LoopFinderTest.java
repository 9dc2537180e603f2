package org.demarche.analysis.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.junit.jupiter.api.Test;

class LoopFinderTest {

  @Test
  void aShortestLoopIsFoundFromEachOfItsMeasures() {
    Packages packages =
        Packages.twoSides()
            .measure("a", "us")
            .measure("b", "dprk")
            .measure("c", "us")
            .measure("d", "us")
            .requires("a", "b")
            .requires("b", "c", "a")
            .requires("c", "a")
            .requires("d", "a");

    assertEquals(List.of("a", "b"), loop(packages, "a"));
    assertEquals(List.of("c", "a", "b"), loop(packages, "c"));
    assertEquals(List.of(), loop(packages, "d"));
  }

  @Test
  void aLoopStaysAmongTheNodesThatItMayGoThrough() {
    Packages packages =
        Packages.twoSides()
            .measure("a", "us")
            .measure("b", "dprk")
            .requires("a", "b")
            .requires("b", "a");
    DependencyGraph graph = graph(packages.definition());
    int a = graph.step("a").orElseThrow();

    assertEquals(List.of(), new LoopFinder(graph, node -> node == a).through(a));
  }

  private static List<String> loop(Packages packages, String start) {
    DependencyGraph graph = graph(packages.definition());
    return new LoopFinder(graph, graph::isStep)
        .through(graph.step(start).orElseThrow()).stream()
            .map(node -> graph.element(node).id())
            .toList();
  }

  private static DependencyGraph graph(Definition definition) {
    return DependencyGraph.of(definition, definition.content().linkages());
  }
}
