package org.demarche.app.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.ClusterMember;
import org.demarche.ledger.entry.Lease;

/**
 * What the ledger says of several processes.
 *
 * @param processes that go on
 * @param leases that are held
 * @param lastHour editions that were published in it
 */
record ClusterLedger(List<ClusterMember> processes, List<Lease> leases, int lastHour) {

  private static final Duration HOUR = Duration.ofHours(1);

  static final ClusterLedger UNKNOWN = new ClusterLedger(List.of(), List.of(), 0);

  static ClusterLedger of(Ledger ledger) throws LedgerException {
    return new ClusterLedger(
        ledger.members().list(),
        ledger.leases().held(),
        ledger.editions().countSince(Instant.now().minus(HOUR)));
  }
}
