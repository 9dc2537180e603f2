package org.demarche.checks.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Steps that wait for each other in a circle that no alternative leads out of.
 *
 * <p>Of the steps that can never be reached those are grouped that wait for each other (strongly
 * connected components, found by Tarjan's algorithm, without recursion so that a long chain does no
 * harm).
 */
final class Deadlocks {

  /** One tie of a circle: the step, the wait of it, and which of the wait's steps comes next. */
  record Tie(int step, Requirements.Condition condition, int next) {

    int to() {
      return condition.steps().get(next);
    }

    String pointer() {
      return condition.pointers().get(next);
    }
  }

  /** How many ties may be followed in search of one shortest circle; some seconds at the most. */
  private static final int EFFORT = 10_000_000;

  private final Requirements requirements;
  private final List<List<Tie>> ties = new ArrayList<>();
  private final int[] group;
  private final List<List<Integer>> groups = new ArrayList<>();
  private int followed;

  private Deadlocks(Requirements requirements) {
    this.requirements = requirements;
    this.group = new int[requirements.size()];
    int[] stage = MeasureProgress.of(requirements);
    for (int step = 0; step < stage.length; step++) {
      ties.add(stage[step] == MeasureProgress.NEVER ? unmet(step, stage) : List.of());
    }
    Arrays.fill(group, -1);
    new Components().find();
    groups.removeIf(members -> members.size() < 2);
  }

  static Deadlocks of(Requirements requirements) {
    return new Deadlocks(requirements);
  }

  private List<Tie> unmet(int step, int[] stage) {
    List<Tie> unmet = new ArrayList<>();
    for (Requirements.Condition condition : requirements.conditions(step)) {
      if (!condition.isMet(needed -> stage[needed] != MeasureProgress.NEVER)) {
        for (int next = 0; next < condition.steps().size(); next++) {
          if (stage[condition.steps().get(next)] == MeasureProgress.NEVER) {
            unmet.add(new Tie(step, condition, next));
          }
        }
      }
    }
    return unmet;
  }

  /** The groups of steps that wait for each other, each in the order of the definition. */
  List<List<Integer>> groups() {
    return groups;
  }

  /**
   * A shortest circle within a group, beginning with the first step of it: measures come first,
   * then the others in the order of the definition.
   */
  List<Tie> shortest(List<Integer> members) {
    List<Tie> best = List.of();
    followed = 0;
    for (int start : members) {
      List<Tie> circle = circle(start, best.isEmpty() ? Integer.MAX_VALUE : best.size());
      best = circle.isEmpty() ? best : circle;
      if (best.size() == 2 || followed > EFFORT) {
        break;
      }
    }
    return best;
  }

  /** The shortest circle through a step if it has fewer ties than the limit; otherwise none. */
  private List<Tie> circle(int start, int limit) {
    Tie[] reachedBy = new Tie[group.length];
    int[] length = new int[group.length];
    Deque<Integer> front = new ArrayDeque<>(List.of(start));
    while (!front.isEmpty() && length[front.element()] + 1 < limit) {
      int step = front.remove();
      followed += ties.get(step).size();
      for (Tie tie : ties.get(step)) {
        if (tie.to() == start) {
          return path(reachedBy, start, tie);
        }
        if (group[tie.to()] == group[start] && reachedBy[tie.to()] == null) {
          reachedBy[tie.to()] = tie;
          length[tie.to()] = length[step] + 1;
          front.add(tie.to());
        }
      }
    }
    return List.of();
  }

  private static List<Tie> path(Tie[] reachedBy, int start, Tie last) {
    List<Tie> path = new ArrayList<>(List.of(last));
    while (path.get(0).step() != start) {
      path.add(0, reachedBy[path.get(0).step()]);
    }
    return path;
  }

  /** Tarjan's algorithm with its own stack. */
  private final class Components {

    private final int[] order = new int[group.length];
    private final int[] low = new int[group.length];
    private final int[] position = new int[group.length];
    private final Deque<Integer> walk = new ArrayDeque<>();
    private final Deque<Integer> unsettled = new ArrayDeque<>();
    private int visited;

    void find() {
      for (int step = 0; step < group.length; step++) {
        if (order[step] == 0 && !ties.get(step).isEmpty()) {
          enter(step);
          while (!walk.isEmpty()) {
            advance(walk.element());
          }
        }
      }
    }

    private void enter(int step) {
      order[step] = ++visited;
      low[step] = visited;
      walk.push(step);
      unsettled.push(step);
    }

    private void advance(int step) {
      if (position[step] < ties.get(step).size()) {
        int next = ties.get(step).get(position[step]++).to();
        if (order[next] == 0) {
          enter(next);
        } else if (group[next] < 0) {
          low[step] = Math.min(low[step], order[next]);
        }
        return;
      }
      walk.pop();
      if (low[step] == order[step]) {
        settle(step);
      }
      if (!walk.isEmpty()) {
        low[walk.element()] = Math.min(low[walk.element()], low[step]);
      }
    }

    private void settle(int root) {
      List<Integer> members = new ArrayList<>();
      int member;
      do {
        member = unsettled.pop();
        group[member] = groups.size();
        members.add(member);
      } while (member != root);
      members.sort(null);
      groups.add(members);
    }
  }
}
