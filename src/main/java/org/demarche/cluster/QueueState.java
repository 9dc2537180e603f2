package org.demarche.cluster;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits in a queue.
 *
 * @param queue its name
 * @param waiting messages that nobody has in hand; counted up to {@link #MOST}
 * @param oldest when the oldest of them was sent; empty if none waits
 */
public record QueueState(String queue, int waiting, Optional<Instant> oldest) {

  /** More are not counted. */
  public static final int MOST = 10_000;
}
