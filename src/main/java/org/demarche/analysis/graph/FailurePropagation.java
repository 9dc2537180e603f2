package org.demarche.analysis.graph;

import java.util.Arrays;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;

/**
 * What can never be satisfied when something is taken away, for up to 64 cases in one run: bit
 * {@code k} of a node's word says whether it falls in case {@code k}.
 *
 * <p>A node falls when it is taken away, or when a requirement of it is lost: one target of an
 * {@code all of}, every target of an {@code any of}. What is satisfied or has begun has its
 * requirements behind it. In a loop nodes cannot keep each other up: they stand only as far as
 * something from outside holds them, so the largest set that can fall does. What cannot be
 * satisfied in any case falls in every case.
 */
public final class FailurePropagation {

  /** How many cases one run takes. */
  public static final int CASES = Long.SIZE;

  private final DependencyGraph graph;
  private final EarliestSteps ahead;
  private final FixpointIteration iteration;

  public FailurePropagation(DependencyGraph graph) {
    this.graph = graph;
    this.ahead = EarliestSteps.ahead(graph);
    this.iteration = new FixpointIteration(graph);
  }

  public DependencyGraph graph() {
    return graph;
  }

  /** Whether the node can be satisfied as the package stands. */
  public boolean isPossible(int node) {
    return ahead.isReached(node);
  }

  /**
   * Works out all cases at once.
   *
   * @param takenAway for each node the cases in which it is taken away
   * @return for each node the cases in which it falls
   */
  public long[] run(long[] takenAway) {
    long[] falls = new long[graph.size()];
    Arrays.fill(falls, -1);
    iteration.run(
        node -> {
          long was = falls[node];
          falls[node] = isPossible(node) ? takenAway[node] | lost(node, falls) : -1;
          return falls[node] != was;
        });
    return falls;
  }

  /** The cases in which a requirement of the node is lost; none once it has begun. */
  public long lost(int node, long[] falls) {
    State state = graph.state(node);
    if (state == State.SATISFIED || state == State.BEGUN) {
      return 0;
    }
    long lost = 0;
    for (int number : graph.requirementsOf(node)) {
      lost |= lost(graph.requirements().get(number), falls);
    }
    return lost;
  }

  /** The cases in which the requirement can no longer be met. */
  public static long lost(Requirement requirement, long[] falls) {
    boolean any = requirement.isAnyOf();
    long lost = any ? -1 : 0;
    for (int target : requirement.targets()) {
      lost = any ? lost & falls[target] : lost | falls[target];
    }
    return lost;
  }
}
