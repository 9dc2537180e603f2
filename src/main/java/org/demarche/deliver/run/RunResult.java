package org.demarche.deliver.run;

import java.util.List;
import org.demarche.deliver.run.DeliveryProblem.Kind;

/**
 * What became of a run.
 *
 * @param sent copies that the far side has
 * @param skipped copies that another run had in hand
 * @param left copies that were not tried to the end since the run was stopped
 * @param troubles what the owners were to be told, also of copies that an earlier run left
 * @param untold ids of lists with troubles whose owners could not be told
 */
public record RunResult(
    int sent, int skipped, int left, List<DeliveryProblem> troubles, List<String> untold) {

  /** A run with nothing to do. */
  public static final RunResult NOTHING = new RunResult(0, 0, 0, List.of(), List.of());

  public RunResult {
    troubles = List.copyOf(troubles);
    untold = List.copyOf(untold);
  }

  /** How many copies had this trouble. */
  public int count(Kind kind) {
    return (int) troubles.stream().filter(trouble -> trouble.kind() == kind).count();
  }

  /** Whether another run, or a person, has to see to something. */
  public boolean isOpen() {
    return left > 0
        || !untold.isEmpty()
        || troubles.stream().anyMatch(t -> t.kind() == Kind.UNKNOWN || t.passes());
  }

  /** Whether something will not go out as it stands. */
  public boolean hasLost() {
    return troubles.stream()
        .anyMatch(t -> t.kind() == Kind.REFUSED || (t.kind() == Kind.FAILED && !t.passes()));
  }

  /** {@code 12 sent, 1 failed}. */
  public String words() {
    StringBuilder words = new StringBuilder(sent + " sent");
    add(words, count(Kind.FAILED), "failed");
    add(words, count(Kind.REFUSED), "refused");
    add(words, count(Kind.UNKNOWN), "unknown");
    add(words, skipped, "left to another run");
    add(words, left, "not tried");
    return words.toString();
  }

  private static void add(StringBuilder words, int count, String what) {
    if (count > 0) {
      words.append(", ").append(count).append(' ').append(what);
    }
  }
}
