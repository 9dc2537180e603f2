package org.demarche.analysis;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.demarche.analysis.TriggerImpact.Blow;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.FailurePropagation;
import org.demarche.analysis.order.StandingFinder;

/** How what an event stops follows from what it does itself. */
final class ShortestWays {

  private final FailurePropagation failures;
  private final DependencyGraph graph;
  private final StandingFinder standings;

  ShortestWays(FailurePropagation failures, StandingFinder standings) {
    this.failures = failures;
    this.standings = standings;
    graph = failures.graph();
  }

  /** A node on a way that is not known to be the shortest yet. */
  private record Way(int node, Chain chain, int number) {
    static final Comparator<Way> SHORTEST_FIRST =
        Comparator.comparing(Way::chain, Chain.SHORTEST_FIRST).thenComparingInt(Way::number);
  }

  /** Ways that are to be gone on, the shortest first; of equal ones the first found. */
  private static final class Ways {
    private final PriorityQueue<Way> open = new PriorityQueue<>(Way.SHORTEST_FIRST);
    private int count;

    void add(int node, Chain chain) {
      open.add(new Way(node, chain, count++));
    }
  }

  /**
   * The shortest ways from what the event does itself, counted in acts; only through what falls,
   * and not through a requirement that an alternative still meets.
   */
  Chain[] chains(Blow blow, long[] falls, long bit) {
    Chain[] chains = new Chain[graph.size()];
    BitSet passed = new BitSet(graph.requirements().size());
    Ways ways = new Ways();
    blow.hits().forEach((node, hit) -> ways.add(node, hit.chain()));
    blow.breaches().forEach(ways::add);
    blow.groups().entrySet().stream()
        .filter(group -> (falls[group.getKey()] & bit) != 0)
        .forEach(group -> ways.add(group.getKey(), group.getValue()));
    while (!ways.open.isEmpty()) {
      Way way = ways.open.remove();
      if (chains[way.node()] == null) {
        chains[way.node()] = way.chain();
        onwards(way, passed, falls, bit, ways);
      }
    }
    blow.hits().forEach((node, hit) -> chains[node] = hit.chain());
    blow.breaches().forEach((node, chain) -> chains[node] = chain);
    return chains;
  }

  /** Through requirements that no shorter way has passed. */
  private void onwards(Way way, BitSet passed, long[] falls, long bit, Ways ways) {
    for (int number : graph.requirementsNaming(way.node())) {
      Requirement requirement = graph.requirements().get(number);
      int owner = requirement.owner();
      if (!passed.get(number) && isPossible(owner) && (falls[owner] & bit) != 0) {
        passed.set(number);
        if ((FailurePropagation.lost(requirement, falls) & bit) != 0) {
          ways.add(owner, way.chain().to(graph.element(owner)));
        }
      }
    }
  }

  private boolean isPossible(int node) {
    return graph.isStep(node) ? standings.isPossible(node) : failures.isPossible(node);
  }
}
