package org.demarche.nightly;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What happens in a night; told one at a time, in the thread that it happens in. */
public sealed interface NightEvent {

  /** Whether a package is to be built, and why. */
  record Judged(Staleness verdict) implements NightEvent {}

  /** A package was built, or failed; the ledger has it. */
  record Built(NightEntry entry) implements NightEvent {}

  /**
   * The night is done.
   *
   * @param report the text's file; null if it could not be written, which the log tells
   */
  record Ended(NightResult result, @Nullable Path report) implements NightEvent {}

  /** There was no night, for this reason. */
  record NotRun(String why) implements NightEvent {}
}
