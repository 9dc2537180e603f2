package org.demarche.app.cluster;

import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.demarche.app.monitor.ClusterNow;
import org.demarche.cluster.Broker;
import org.demarche.cluster.QueueDesk;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Journal.Question;

/** What several machines share, for metrics; not looked at more often than every few seconds. */
final class Measures {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Journal journal;
  private final Broker broker;
  private final InstantSource clock;
  private Optional<ClusterNow> last = Optional.empty();
  private Instant looked = Instant.EPOCH;

  Measures(Journal journal, Broker broker, InstantSource clock) {
    this.journal = journal;
    this.broker = broker;
    this.clock = clock;
  }

  /** Empty while the ledger is away. */
  synchronized Optional<ClusterNow> now() {
    Instant now = clock.instant();
    if (looked.plus(FRESH).isBefore(now) || now.isBefore(looked)) {
      Question<Optional<ClusterLedger>> state = ledger -> Optional.of(ClusterLedger.of(ledger));
      last = journal.ask(Optional.empty(), state).map(known -> of(known, now));
      looked = now;
    }
    return last;
  }

  private ClusterNow of(ClusterLedger known, Instant now) {
    return new ClusterNow(
        known.processes().size(),
        known.lastHour(),
        known.leases().stream()
            .map(
                lease ->
                    new ClusterNow.Held(
                        lease.name(), lease.holder(), Duration.between(lease.taken(), now)))
            .toList(),
        queues(now));
  }

  /** A broker that is away is not asked, since the answer would have to be waited for. */
  private List<ClusterNow.Waiting> queues(Instant now) {
    if (broker.awaySince().isPresent()) {
      return List.of();
    }
    try {
      return new QueueDesk(broker)
          .queues().stream()
              .map(
                  queue ->
                      new ClusterNow.Waiting(
                          queue.queue(),
                          queue.waiting(),
                          queue.oldest().map(oldest -> Duration.between(oldest, now))))
              .toList();
    } catch (JMSRuntimeException away) {
      return List.of();
    }
  }
}
