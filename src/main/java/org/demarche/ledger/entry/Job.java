package org.demarche.ledger.entry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one file.
 *
 * @param file as the operator knows it, relative to the drop folder
 * @param sha256 of its bytes in lower-case hex; empty when they could not be read
 * @param packageId empty when the definition did not tell it
 * @param edition its number, or 0 for none
 * @param errors count of findings, like {@code warnings} and {@code notes}
 * @param cause of a failure in one line; may be empty
 * @param ended null while it runs
 * @param took by a clock that is never set; zero while it runs
 */
public record Job(
    String id,
    String runId,
    String file,
    String sha256,
    String packageId,
    int edition,
    State state,
    int errors,
    int warnings,
    int notes,
    String cause,
    Instant started,
    @Nullable Instant ended,
    Duration took) {

  /** Cuts file, cause and package at the length of their columns: 4000, 4000 and 200 characters. */
  public Job {
    file = ColumnText.fit(file, ColumnText.LONG);
    cause = ColumnText.fit(cause, ColumnText.LONG);
    packageId = ColumnText.fit(packageId, 200);
  }

  /** How it ended. */
  public enum State {
    RUNNING,
    /** An edition was published. */
    ACCEPTED,
    /** The definition has errors. */
    REJECTED,
    /** Something around it failed; it is to be taken up again. */
    POSTPONED,
    /** The edition that is there holds the same. */
    UNCHANGED,
    /** Something around it failed for good. */
    FAILED,
    /** Its process ended without a word. */
    INTERRUPTED
  }

  /** What is known when a job begins. */
  public record Start(String runId, String file, String sha256, String packageId) {}

  /** What is known when it ends; see {@link Job} for the components. */
  public record End(
      State state,
      String packageId,
      int edition,
      int errors,
      int warnings,
      int notes,
      String cause,
      Duration took) {}

  static Job begun(Start start, Instant now) {
    return new Job(
        EntryIds.next(),
        start.runId(),
        start.file(),
        start.sha256(),
        start.packageId(),
        0,
        State.RUNNING,
        0,
        0,
        0,
        "",
        now,
        null,
        Duration.ZERO);
  }

  Job ended(End end, Instant now) {
    return new Job(
        id,
        runId,
        file,
        sha256,
        end.packageId(),
        end.edition(),
        end.state(),
        end.errors(),
        end.warnings(),
        end.notes(),
        end.cause(),
        started,
        now,
        end.took());
  }
}
