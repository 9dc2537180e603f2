package org.demarche.checks.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far one gets when every step is taken as soon as what it waits for has been: the least stage
 * at which each can be. Takes time in proportion to the ties.
 */
final class MeasureProgress {

  /** The stage of a step that is never reached. */
  static final int NEVER = Integer.MAX_VALUE;

  private final Requirements requirements;
  private final int[] earliest;
  private final int[] stage;
  private final int[] unmet;
  private final List<List<Open>> dependents;
  private final Deque<Integer> reached = new ArrayDeque<>();

  /** A wait that is not yet met. */
  private static final class Open {
    private final int step;
    private int missing;

    Open(int step, int missing) {
      this.step = step;
      this.missing = missing;
    }
  }

  private MeasureProgress(Requirements requirements, int[] earliest, boolean[] unbound) {
    this.requirements = requirements;
    this.earliest = earliest;
    this.stage = new int[requirements.size()];
    this.unmet = new int[requirements.size()];
    this.dependents = new ArrayList<>();
    Arrays.fill(stage, NEVER);
    steps().forEach(step -> dependents.add(new ArrayList<>(2)));
    steps().filter(step -> !unbound[step]).forEach(this::await);
  }

  /** The stage of each step if all can be at stage 0 as far as they are concerned. */
  static int[] of(Requirements requirements) {
    return of(requirements, new int[requirements.size()], new boolean[requirements.size()]);
  }

  /**
   * The stage of each step.
   *
   * @param earliest before which stage each step cannot be, whatever it waits for; {@link #NEVER}
   *     for those that never can
   * @param unbound the steps that wait for nothing
   */
  static int[] of(Requirements requirements, int[] earliest, boolean[] unbound) {
    MeasureProgress progress = new MeasureProgress(requirements, earliest, unbound);
    progress.run();
    return progress.stage;
  }

  private IntStream steps() {
    return IntStream.range(0, requirements.size());
  }

  private void await(int step) {
    for (Requirements.Condition condition : requirements.conditions(step)) {
      Open waiting = new Open(step, condition.any() ? 1 : condition.steps().size());
      condition.steps().forEach(needed -> dependents.get(needed).add(waiting));
      unmet[step]++;
    }
  }

  private void run() {
    int[] byStage =
        steps()
            .filter(step -> earliest[step] != NEVER)
            .boxed()
            .sorted((a, b) -> Integer.compare(earliest[a], earliest[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int step : byStage) {
      reach(step, earliest[step]);
      while (!reached.isEmpty()) {
        spread(reached.remove());
      }
    }
  }

  private void spread(int step) {
    for (Open waiting : dependents.get(step)) {
      waiting.missing--;
      if (waiting.missing == 0) {
        unmet[waiting.step]--;
        reach(waiting.step, stage[step]);
      }
    }
  }

  private void reach(int step, int now) {
    if (unmet[step] == 0 && stage[step] == NEVER && earliest[step] <= now) {
      stage[step] = now;
      reached.add(step);
    }
  }
}
