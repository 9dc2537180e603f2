package org.demarche.ledger.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process's stretch of work, which jobs and deliveries belong to.
 *
 * @param ended null while it runs
 * @param host the machine's name
 * @param pid of the process on that machine
 * @param totals what it did, by count
 * @param summary a few words for people; may be empty
 */
public record Run(
    String id,
    Kind kind,
    State state,
    Instant started,
    @Nullable Instant ended,
    String host,
    long pid,
    Totals totals,
    String summary) {

  /** Cuts the summary at 4000 characters. */
  public Run {
    summary = ColumnText.fit(summary, ColumnText.LONG);
  }

  /** What it was started for. */
  public enum Kind {
    WATCH,
    NIGHTLY,
    DELIVERY
  }

  /** How far it came. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    /** Its process ended without a word. */
    INTERRUPTED
  }

  /**
   * How many definitions had which end. A night enters those it left alone only here, so that a
   * night with nothing to do costs one row and not one for each package.
   */
  public record Totals(int built, int unchanged, int rejected, int postponed, int failed) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    public Totals plus(Totals other) {
      return new Totals(
          built + other.built,
          unchanged + other.unchanged,
          rejected + other.rejected,
          postponed + other.postponed,
          failed + other.failed);
    }
  }

  static Run begun(Kind kind, Instant now) {
    ProcessIdentity me = ProcessIdentity.ME;
    return new Run(
        EntryIds.next(), kind, State.RUNNING, now, null, me.host(), me.pid(), Totals.NONE, "");
  }

  Run ended(State end, Totals counts, String words, Instant now) {
    return new Run(id, kind, end, started, now, host, pid, counts, words);
  }
}
