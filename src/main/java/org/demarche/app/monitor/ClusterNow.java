package org.demarche.app.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What several machines share, now.
 *
 * @param processes that go on
 * @param editions published in the last hour
 * @param leases that are held
 * @param queues empty while the broker can't be asked
 */
public record ClusterNow(int processes, int editions, List<Held> leases, List<Waiting> queues) {

  /**
   * A lease.
   *
   * @param age since when the holder has it
   */
  public record Held(String lease, String holder, Duration age) {}

  /**
   * A queue.
   *
   * @param oldest the age of the message that has waited longest; empty without one
   */
  public record Waiting(String queue, int messages, Optional<Duration> oldest) {}
}
