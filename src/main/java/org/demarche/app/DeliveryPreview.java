package org.demarche.app;

import java.util.List;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.plan.DeliveryHistory;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.LedgerHistory;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/**
 * What a delivery would do now, by what the ledger knows if that takes no connection.
 *
 * @param isTest whether all would go to one address, so that nothing counts as sent before
 * @param retriesFailed whether what failed for good is tried again
 */
public record DeliveryPreview(DeliverySetup setup, boolean isTest, boolean retriesFailed) {

  /**
   * Plans; sends nothing.
   *
   * @throws LedgerException if there is a file that cannot be used
   */
  public DeliveryPlan plan(List<ListFile> files, Occasion trigger) throws LedgerException {
    return DryRun.of(setup.around(), setup.settings())
        .plan(
            files,
            trigger,
            Wiring.listChecks(setup.around(), setup.settings()),
            known(files),
            setup.around());
  }

  /** A file is looked into; a server would be a connection, which a dry run must not open. */
  private DeliveryHistory known(List<ListFile> files) throws LedgerException {
    if (isTest || !setup.hasLedger()) {
      return DeliveryHistory.nothing();
    }
    if (setup.isLedgerOnServer()) {
      setup
          .around()
          .err()
          .println(
              "The ledger is on a server, which a dry run does not ask: all counts as not sent.");
      return DeliveryHistory.nothing();
    }
    try (Ledger ledger = Ledger.open(setup.ledger())) {
      return LedgerHistory.of(
          ledger, Delivering.ids(Delivering.lists(files).toList()), retriesFailed);
    }
  }
}
