package org.demarche.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which known word a mistyped one is closest to. */
final class Nearest {

  private static final int LONGEST = 64;

  private Nearest() {}

  /** The closest of the words if it is close enough to be meant. */
  static Optional<String> of(String word, List<String> words) {
    return words.stream()
        .filter(known -> distance(word, known) <= Math.max(1, known.length() / 3))
        .min(byDistance(word));
  }

  static List<String> sorted(String word, List<String> words) {
    return words.stream().sorted(byDistance(word)).toList();
  }

  private static Comparator<String> byDistance(String word) {
    return Comparator.comparingInt(known -> distance(word, known));
  }

  /** Insertions, deletions, replacements and swaps of neighbours; capitals don't count. */
  static int distance(String left, String right) {
    if (left.length() > LONGEST || right.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
