package org.demarche.analysis.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to which both proposals have an answer.
 *
 * @param kind {@code measure} or {@code position}
 * @param area id of its area; empty for none
 * @param ours id in our proposal
 * @param theirs id in theirs
 * @param name what a reader calls it, as ours has it
 * @param gaps what lies between the answers; none where they agree
 */
public record Question(
    String kind, String area, String ours, String theirs, String name, List<Gap> gaps) {

  public Question {
    gaps = List.copyOf(gaps);
  }

  /** Whether nothing that can be compared lies between the answers. */
  public boolean isAgreed() {
    return gaps.isEmpty();
  }

  /**
   * What lies between the two answers in one respect.
   *
   * @param key of the definition: {@code by}, {@code due}, {@code until}, {@code target}, {@code
   *     cost} or {@code preferred}
   * @param ours what our proposal says, as text; empty where it says nothing
   * @param theirs the like of theirs
   * @param distance theirs less ours, in the unit; null where they cannot be subtracted
   * @param unit of the distance: days for dates, a currency for costs; empty for none
   */
  public record Gap(
      String key, String ours, String theirs, @Nullable BigDecimal distance, String unit) {

    /** How far they are apart, {@code 320 km} or {@code 1 day}; empty where that is not known. */
    public String size() {
      if (distance == null || distance.signum() == 0) {
        return "";
      }
      BigDecimal size = distance.abs();
      boolean oneDay = unit.equals("days") && size.compareTo(BigDecimal.ONE) == 0;
      return Gaps.amount(size, oneDay ? "day" : unit);
    }
  }
}
