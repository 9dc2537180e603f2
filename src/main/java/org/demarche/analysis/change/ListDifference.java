package org.demarche.analysis.change;

import java.util.ArrayList;
import java.util.List;

/**
 * How two lists differ: what only the one has and what only the other has, each as often as it is
 * more often there. Lists of the same members in another order differ as a whole.
 *
 * @param from what is gone, in its order
 * @param to what is new, in its order
 */
record ListDifference(List<Value> from, List<Value> to) {

  static ListDifference of(List<Value> before, List<Value> after) {
    List<Value> gone = without(before, after);
    List<Value> fresh = without(after, before);
    boolean reordered = gone.isEmpty() && fresh.isEmpty() && !before.equals(after);
    return reordered ? new ListDifference(before, after) : new ListDifference(gone, fresh);
  }

  boolean isNone() {
    return from.isEmpty() && to.isEmpty();
  }

  private static List<Value> without(List<Value> all, List<Value> others) {
    List<Value> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }
}
