package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.analysis.Keystones.Collapse;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.analysis.StepGraph.Kind;
import org.demarche.analysis.StepGraph.State;
import org.demarche.analysis.Tally.Counter;
import org.demarche.model.Direction;
import org.demarche.model.Measure;

/** Works out the {@link Keystones} of a package, 64 measures at a time. */
final class Ranker {

  private static final Comparator<Keystone> MOST_FIRST =
      Comparator.comparingInt((Keystone keystone) -> keystone.falls().total())
          .thenComparingInt(Keystone::losesWay)
          .reversed();

  private final Scope scope;
  private final Falling hard;
  private final Falling soft;
  private final List<Measure> measures;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] open;
  private final Tally all;

  Ranker(Scope scope) {
    this.scope = scope;
    hard = new Falling(StepGraphBuilder.written(scope));
    soft = new Falling(StepGraphBuilder.withWays(scope));
    measures = scope.measures();
    measures.forEach(measure -> numbers.put(measure.id(), numbers.size()));
    open = IntStream.range(0, measures.size()).filter(this::isOpen).toArray();
    all = Tally.of(Arrays.stream(open).mapToObj(this::direction).toList());
  }

  private boolean isOpen(int node) {
    State state = hard.graph().state(node);
    return state != State.DONE && state != State.GONE && hard.isPossible(node);
  }

  private Direction direction(int node) {
    return scope.direction(measures.get(node));
  }

  Keystones keystones() {
    List<Keystone> found = new ArrayList<>();
    for (int from = 0; from < open.length; from += Falling.CASES) {
      block(Arrays.copyOfRange(open, from, Math.min(open.length, from + Falling.CASES)), found);
    }
    found.sort(MOST_FIRST); // stable: equals stay in the order of the package
    List<Keystone> ranked = new ArrayList<>();
    for (Keystone one : found) {
      Keystone last = ranked.isEmpty() ? one : ranked.get(ranked.size() - 1);
      boolean equal = !ranked.isEmpty() && MOST_FIRST.compare(last, one) == 0;
      ranked.add(ranked(one, equal ? last.rank() : ranked.size() + 1));
    }
    return new Keystones(ranked, foremost(ranked));
  }

  private static Keystone ranked(Keystone one, int rank) {
    return new Keystone(
        rank, one.measure(), one.falls(), one.of(), one.percent(), one.direct(), one.losesWay());
  }

  private void block(int[] candidates, List<Keystone> found) {
    long[] falls = hard.run(takenAway(hard, candidates));
    long[] losesWay = soft.run(takenAway(soft, candidates));
    Counter[] fallen = new Counter[candidates.length];
    Arrays.setAll(fallen, k -> new Counter());
    int[] losing = new int[candidates.length];
    for (int node : open) {
      Direction direction = direction(node);
      for (long bits = falls[node]; bits != 0; bits &= bits - 1) {
        fallen[Long.numberOfTrailingZeros(bits)].add(direction, 1);
      }
      for (long bits = losing(node, falls, losesWay); bits != 0; bits &= bits - 1) {
        losing[Long.numberOfTrailingZeros(bits)]++;
      }
    }
    for (int k = 0; k < candidates.length; k++) {
      int direct = direct(candidates[k], falls, k);
      found.add(keystone(candidates[k], fallen[k].tally(), direct, losing[k]));
    }
  }

  private static long[] takenAway(Falling falling, int[] candidates) {
    long[] takenAway = new long[falling.graph().size()];
    for (int k = 0; k < candidates.length; k++) {
      takenAway[candidates[k]] = 1L << k;
    }
    return takenAway;
  }

  private long losing(int node, long[] falls, long[] losesWay) {
    return soft.isPossible(node) ? losesWay[node] & ~falls[node] : 0;
  }

  /** Among what falls is the node itself. */
  private Keystone keystone(int node, Tally fallen, int direct, int losesWay) {
    Tally falls = fallen.less(direction(node));
    Tally of = all.less(direction(node));
    int percent = of.total() == 0 ? 0 : (int) (100L * falls.total() / of.total());
    int shown = falls.total() > 0 ? Math.max(1, percent) : 0;
    return new Keystone(0, measures.get(node), falls, of, shown, direct, losesWay);
  }

  /** How many of those that fall require the node itself, or belong to a group that does. */
  private int direct(int node, long[] falls, int k) {
    StepGraph graph = hard.graph();
    return (int)
        Arrays.stream(graph.requirementsNaming(node))
            .map(number -> graph.requirements().get(number).owner())
            .filter(owner -> graph.kind(owner) != Kind.COMPLETION)
            .flatMap(owner -> graph.kind(owner) == Kind.STEP ? IntStream.of(owner) : inside(owner))
            .distinct()
            .filter(owner -> isCounted(owner) && (falls[owner] >>> k & 1) == 1)
            .count();
  }

  private IntStream inside(int opening) {
    StepGraph graph = hard.graph();
    return Arrays.stream(graph.requirementsNaming(opening))
        .map(number -> graph.requirements().get(number).owner());
  }

  private boolean isCounted(int node) {
    return node < measures.size() && isOpen(node);
  }

  private List<Collapse> foremost(List<Keystone> ranked) {
    List<Keystone> first =
        ranked.stream()
            .filter(keystone -> keystone.falls().total() + keystone.losesWay() > 0)
            .limit(Keystones.FOREMOST)
            .toList();
    return first.isEmpty() ? List.of() : collapses(first);
  }

  private List<Collapse> collapses(List<Keystone> first) {
    int[] candidates =
        first.stream().mapToInt(one -> numbers.getOrDefault(one.measure().id(), 0)).toArray();
    long[] falls = hard.run(takenAway(hard, candidates));
    long[] losesWay = soft.run(takenAway(soft, candidates));
    List<Collapse> collapses = new ArrayList<>();
    for (int k = 0; k < candidates.length; k++) {
      long bit = 1L << k;
      int self = candidates[k];
      collapses.add(
          new Collapse(
              first.get(k),
              chosen(node -> node != self && (falls[node] & bit) != 0),
              chosen(node -> (losing(node, falls, losesWay) & bit) != 0)));
    }
    return collapses;
  }

  private List<Measure> chosen(IntPredicate wanted) {
    return Arrays.stream(open).filter(wanted).mapToObj(measures::get).toList();
  }
}
