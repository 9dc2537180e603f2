package org.demarche.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the id that a writer may have meant.
 *
 * <p>Ids are compared by the least number of characters to insert, delete or replace, or of
 * neighbours to swap; an id is near if that is no more than a third of its length, and at most
 * {@value #FAR}. Looking through all ids costs time, so that only the first {@value #LOOKUPS}
 * different wrong ids of a file get a proposal; a file with more has another trouble than spelling.
 */
final class Nearest {

  private static final int FAR = 4;
  private static final int LOOKUPS = 200;

  private final List<String> ids;
  private final Map<String, Optional<String>> known = new HashMap<>();

  Nearest(Collection<String> ids) {
    this.ids = new ArrayList<>(ids);
    this.ids.sort(Comparator.naturalOrder());
  }

  /** The nearest id, the first in alphabetical order of several, or empty where none is near. */
  Optional<String> to(String wrong) {
    Optional<String> found = known.get(wrong);
    if (found == null) {
      found = known.size() < LOOKUPS ? search(wrong) : Optional.empty();
      known.put(wrong, found);
    }
    return found;
  }

  private Optional<String> search(String wrong) {
    String nearest = null;
    int least = Math.min(FAR, Math.max(1, wrong.length() / 3)) + 1;
    for (String id : ids) {
      if (Math.abs(id.length() - wrong.length()) < least) {
        int distance = distance(id, wrong);
        if (distance < least) {
          least = distance;
          nearest = id;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        cost[row][column] =
            row == 0 || column == 0 ? row + column : least(cost, left, right, row, column);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int least(int[][] cost, String left, String right, int row, int column) {
    int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
    int least =
        Math.min(
            cost[row - 1][column - 1] + replaced,
            1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
    boolean swapped =
        row > 1
            && column > 1
            && left.charAt(row - 1) == right.charAt(column - 2)
            && left.charAt(row - 2) == right.charAt(column - 1);
    return swapped ? Math.min(least, cost[row - 2][column - 2] + 1) : least;
  }
}
