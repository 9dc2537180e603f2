package org.demarche.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One claim being held against sets, numbers and sums; what disagrees is collected. */
class ClaimCheck {

  private static final Pattern SUM =
      Pattern.compile("([\\d][\\d,]*(?:\\.\\d+)?)( thousand| million| billion| trillion)?");

  final Claim claim;
  final Analysed analysed;
  final List<String> wrong = new ArrayList<>();

  ClaimCheck(Claim claim, Analysed analysed) {
    this.claim = claim;
    this.analysed = analysed;
  }

  /** The last sum of the sentence, in the digits that it shows. */
  void sum(BigDecimal cost) {
    List<MatchResult> sums = SUM.matcher(claim.sentence()).results().toList();
    MatchResult last = sums.get(sums.size() - 1);
    BigDecimal shown = new BigDecimal(last.group(1).replace(",", ""));
    int scale =
        List.of("", " thousand", " million", " billion", " trillion")
            .indexOf(last.group(2) == null ? "" : last.group(2));
    BigDecimal rounded =
        cost.movePointLeft(3 * scale).setScale(shown.scale(), RoundingMode.HALF_UP);
    if (rounded.compareTo(shown) != 0 || shown.signum() == 0) {
      wrong.add("the sum is " + cost.toPlainString());
    }
  }

  void ids(Set<String> expected) {
    ids(expected, claim.idSet());
  }

  void ids(Set<String> expected, Set<String> told) {
    if (!expected.equals(told)) {
      wrong.add("told %s, right %s".formatted(told, expected));
    }
  }

  void first(int expected) {
    List<Integer> told = claim.numbers();
    if (told.isEmpty() || told.get(0) != expected) {
      wrong.add("told %s, right %d".formatted(told, expected));
    }
  }

  void equal(String what, List<?> told, List<?> right) {
    if (!told.equals(right)) {
      wrong.add("%s told %s, right %s".formatted(what, told, right));
    }
  }

  static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }
}
