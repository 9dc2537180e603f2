package org.demarche.app.cluster;

import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.app.LedgerLocation;
import org.demarche.app.output.ServiceStatus;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.cluster.Broker;
import org.demarche.cluster.BrokerSettings;
import org.demarche.cluster.QueueDesk;
import org.demarche.cluster.QueueState;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Lease;

/** What several machines share, for a person who looks at it. */
public final class ClusterReader {

  private final Environment around;
  private final Settings settings;

  public ClusterReader(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
  }

  /** As it is now; a broker or a ledger that is away is told in it. */
  public ServiceStatus.Cluster read() {
    BrokerSettings place = BrokerLocation.of(around, settings);
    try (Broker broker = new Broker(place)) {
      List<ServiceStatus.Queue> queues =
          new QueueDesk(broker).queues().stream().map(ClusterReader::queue).toList();
      return new ServiceStatus.Cluster(place.place(), "up", leases(), queues);
    } catch (JMSRuntimeException away) {
      return new ServiceStatus.Cluster(
          place.place(), "away: " + away.getMessage(), leases(), List.of());
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

  private static ServiceStatus.Queue queue(QueueState state) {
    return new ServiceStatus.Queue(
        state.queue(), state.waiting(), state.oldest().map(Instant::toString).orElse(""));
  }

  private List<ServiceStatus.Holder> leases() {
    Optional<LedgerSettings> place = LedgerLocation.of(around, settings);
    if (place.isEmpty()) {
      return List.of();
    }
    try (Ledger ledger = Ledger.open(place.get())) {
      return ledger.leases().held().stream().map(ClusterReader::holder).toList();
    } catch (LedgerException away) {
      return List.of(); // which is what status tells of the ledger
    }
  }

  private static ServiceStatus.Holder holder(Lease lease) {
    return new ServiceStatus.Holder(lease.name(), lease.holder(), lease.expires().toString());
  }
}
