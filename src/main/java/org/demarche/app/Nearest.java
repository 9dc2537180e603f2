package org.demarche.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant by a name that isn't there. */
final class Nearest {

  private static final int AT_MOST = 3;

  private Nearest() {}

  /** The likely names, the likeliest first; none if nothing comes near. */
  static List<String> of(String name, Collection<String> names) {
    record Scored(String name, int distance) {}
    int limit = Math.max(1, name.length() / 3);
    return names.stream()
        .map(other -> new Scored(other, distance(lower(name), lower(other))))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(AT_MOST)
        .map(Scored::name)
        .toList();
  }

  /** {@code ; did you mean "a" or "b"?}, or the empty string if nothing comes near. */
  static String hint(String name, Collection<String> names) {
    List<String> near = of(name, names).stream().map(n -> "\"" + n + "\"").toList();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
   */
  static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cost(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cost(int[][] cost, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
