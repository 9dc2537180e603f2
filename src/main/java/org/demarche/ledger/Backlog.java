package org.demarche.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Copies that have not arrived, those of tests left out.
 *
 * @param waiting planned, or to be tried again
 * @param failed for good
 * @param unknown whether they went out
 * @param oldest when the first of those that wait was planned; empty if none waits
 */
public record Backlog(int waiting, int failed, int unknown, Optional<Instant> oldest) {

  /** Nothing. */
  public static final Backlog NONE = new Backlog(0, 0, 0, Optional.empty());

  Backlog plus(Backlog other) {
    return new Backlog(
        waiting + other.waiting,
        failed + other.failed,
        unknown + other.unknown,
        oldest.filter(mine -> other.oldest.filter(mine::isAfter).isEmpty()).or(() -> other.oldest));
  }
}
