package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.analysis.Keystones.HeldUp;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.Kind;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.analysis.graph.FailurePropagation;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.graph.Tally;
import org.demarche.analysis.order.Standing;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Direction;
import org.demarche.model.term.Status;

/** Works out the {@link Keystones} of a package, 64 measures at a time. */
final class KeystoneRanking {

  /** How many entries the lists of what falls have together before they are cut. */
  static final int LISTED = 1_000_000;

  private static final int LISTED_EACH_BEYOND = 50;

  private static final Comparator<Keystone> MOST_FIRST =
      Comparator.comparingInt((Keystone keystone) -> keystone.falls().total()).reversed();

  private final Scope scope;
  private final FailurePropagation failures;
  private final DependencyGraph graph;
  private final TriggerImpact impact;
  private final List<Measure> measures;
  private final int[] ahead;
  private final Tally all;
  private int listed;

  /**
   * @param standings of all measures by their ids
   */
  KeystoneRanking(
      Scope scope,
      FailurePropagation failures,
      TriggerImpact impact,
      Map<String, Standing> standings) {
    this.scope = scope;
    this.failures = failures;
    this.impact = impact;
    graph = failures.graph();
    measures = scope.measures();
    ahead =
        IntStream.range(0, measures.size())
            .filter(
                node -> {
                  Standing standing = standings.get(measures.get(node).id());
                  return standing == Standing.READY || standing == Standing.WAITING;
                })
            .toArray();
    all = Tally.of(Arrays.stream(ahead).mapToObj(this::direction).toList());
  }

  private Direction direction(int node) {
    return scope.direction(measures.get(node));
  }

  Keystones keystones() {
    int[] candidates =
        IntStream.range(0, measures.size())
            .filter(n -> graph.state(n) == State.AHEAD || graph.state(n) == State.BEGUN)
            .toArray();
    List<Keystone> found = new ArrayList<>();
    for (int from = 0; from < candidates.length; from += FailurePropagation.CASES) {
      int until = Math.min(candidates.length, from + FailurePropagation.CASES);
      block(Arrays.copyOfRange(candidates, from, until), found);
    }
    List<Keystone> ranked = ranked(found);
    List<Keystone> foremost = ranked.stream().filter(one -> one.rank() == 1).toList();
    return new Keystones(found, ranked, foremost, byWeight(found), heldUp());
  }

  private static List<Keystone> ranked(List<Keystone> found) {
    List<Keystone> sorted =
        found.stream()
            .filter(keystone -> keystone.falls().total() >= Keystones.LEAST)
            .sorted(MOST_FIRST)
            .toList();
    List<Keystone> ranked = new ArrayList<>();
    int rank = 0;
    int falls = -1;
    for (Keystone one : sorted) {
      rank = one.falls().total() == falls ? rank : ranked.size() + 1;
      falls = one.falls().total();
      ranked.add(ranked(one, rank));
    }
    return ranked;
  }

  private List<Measure> byWeight(List<Keystone> found) {
    Set<Measure> all = new LinkedHashSet<>();
    found.stream().sorted(MOST_FIRST).forEach(one -> all.add(one.measure()));
    all.addAll(scope.sought());
    return List.copyOf(all);
  }

  private static Keystone ranked(Keystone one, int rank) {
    return new Keystone(
        rank, one.measure(), one.falls(), one.of(), one.percent(), one.direct(), one.fallen());
  }

  private void block(int[] candidates, List<Keystone> found) {
    long[] takenAway = new long[graph.size()];
    for (int k = 0; k < candidates.length; k++) {
      takenAway[candidates[k]] = 1L << k;
    }
    long[] falls = failures.run(takenAway);
    for (int k = 0; k < candidates.length; k++) {
      found.add(keystone(candidates[k], falls, k));
    }
  }

  private Keystone keystone(int node, long[] falls, int k) {
    boolean possible = failures.isPossible(node);
    int[] fallen =
        Arrays.stream(ahead)
            .filter(other -> possible && other != node && (falls[other] >>> k & 1) == 1)
            .toArray();
    Tally of = isAhead(node) ? all.less(direction(node)) : all;
    int shown = listed + fallen.length <= LISTED ? fallen.length : LISTED_EACH_BEYOND;
    listed += Math.min(shown, fallen.length);
    return new Keystone(
        0,
        measures.get(node),
        Tally.of(Arrays.stream(fallen).mapToObj(this::direction).toList()),
        of,
        of.total() < Keystones.LEAST_FOR_PERCENT ? null : percent(fallen.length, of.total()),
        direct(node, falls, k),
        Arrays.stream(fallen).limit(shown).mapToObj(measures::get).toList());
  }

  private static int percent(int part, int whole) {
    return (int) ((200L * part + whole) / (2L * whole));
  }

  /** How many of those that fall require the node itself, or belong to a group that does. */
  private int direct(int node, long[] falls, int k) {
    return (int)
        Arrays.stream(graph.requirementsNaming(node))
            .map(number -> graph.requirements().get(number).owner())
            .filter(owner -> graph.kind(owner) != Kind.COMPLETION)
            .flatMap(owner -> graph.isStep(owner) ? IntStream.of(owner) : inside(owner))
            .distinct()
            .filter(owner -> owner != node && isAhead(owner) && (falls[owner] >>> k & 1) == 1)
            .count();
  }

  private IntStream inside(int opening) {
    return Arrays.stream(graph.requirementsNaming(opening))
        .map(number -> graph.requirements().get(number).owner());
  }

  private boolean isAhead(int node) {
    return Arrays.binarySearch(ahead, node) >= 0;
  }

  private List<HeldUp> heldUp() {
    List<Measure> duties =
        measures.stream().filter(one -> scope.status(one) == Status.IN_FORCE).toList();
    return impact.ofBreaches(duties).stream().filter(one -> !one.measures().isEmpty()).toList();
  }
}
