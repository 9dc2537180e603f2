package org.demarche.app.cluster;

import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.app.output.ServiceStatus;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.cluster.Broker;
import org.demarche.cluster.BrokerSettings;
import org.demarche.cluster.QueueDesk;
import org.demarche.cluster.QueueState;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.ClusterMember;
import org.demarche.ledger.entry.Lease;
import org.jspecify.annotations.Nullable;

/** What several machines share, for a person who looks at it. */
public final class ClusterReader {

  private final Environment around;
  private final Settings settings;

  public ClusterReader(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
  }

  /**
   * As it is now; a broker that is away is told in it.
   *
   * @param ledger empty if it can't be asked
   */
  public ServiceStatus.Cluster read(Optional<Ledger> ledger) throws LedgerException {
    return read(ledger.isPresent() ? ClusterLedger.of(ledger.get()) : ClusterLedger.UNKNOWN);
  }

  /** What the broker says alone. */
  public ServiceStatus.Cluster withoutLedger() {
    return read(ClusterLedger.UNKNOWN);
  }

  private ServiceStatus.Cluster read(ClusterLedger known) {
    BrokerSettings place = BrokerLocation.of(around, settings);
    try (Broker broker = new Broker(place)) {
      return cluster(place, "up", known, new QueueDesk(broker).queues());
    } catch (JMSRuntimeException away) {
      return cluster(place, "away: " + away.getMessage(), known, List.of());
    }
  }

  /**
   * Sends to the workers again what was set aside.
   *
   * @return how many jobs
   * @throws IOException if the broker is away
   */
  public int redrive() throws IOException {
    BrokerSettings place = BrokerLocation.of(around, settings);
    try (Broker broker = new Broker(place)) {
      return new QueueDesk(broker).redrive();
    } catch (JMSRuntimeException away) {
      throw new IOException(
          "the broker %s is away: %s".formatted(place.place(), away.getMessage()));
    }
  }

  private static ServiceStatus.Cluster cluster(
      BrokerSettings place, String state, ClusterLedger known, List<QueueState> queues) {
    Optional<Instant> away =
        known.processes().stream()
            .map(ClusterMember::brokerAway)
            .filter(Objects::nonNull)
            .min(Instant::compareTo);
    return new ServiceStatus.Cluster(
        place.place(),
        state,
        time(away.orElse(null)),
        known.processes().stream().map(ClusterReader::process).toList(),
        known.leases().stream().map(ClusterReader::holder).toList(),
        queues.stream().map(ClusterReader::queue).toList(),
        known.lastHour());
  }

  private static ServiceStatus.Queue queue(QueueState state) {
    return new ServiceStatus.Queue(
        state.queue(), state.waiting(), time(state.oldest().orElse(null)));
  }

  private static ServiceStatus.Member process(ClusterMember member) {
    return new ServiceStatus.Member(
        member.host(),
        member.pid(),
        member.roles(),
        time(member.since()),
        time(member.seen()),
        time(member.brokerAway()));
  }

  private static ServiceStatus.Holder holder(Lease lease) {
    return new ServiceStatus.Holder(
        lease.name(), lease.holder(), time(lease.taken()), time(lease.expires()));
  }

  private static String time(@Nullable Instant moment) {
    return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
