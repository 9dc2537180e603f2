package org.demarche.app;

import java.util.List;
import java.util.Set;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.CountAsSent;
import org.demarche.deliver.run.LedgerHistory;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/** A person's word that deliveries may go out again, after a ledger was made anew. */
public final class DeliveryRelease {

  private DeliveryRelease() {}

  /** Has what the lists would get now count as sent; how many copies that are. */
  public static int countAsSent(DeliverySetup setup, List<ListFile> files) throws LedgerException {
    try (Ledger ledger = Ledger.open(setup.ledger())) {
      DeliveryPlan plan =
          DryRun.of(setup.around(), setup.settings())
              .plan(
                  files,
                  new Occasion.OnDemand(Set.of(), Set.of()),
                  Wiring.listChecks(setup.around(), setup.settings()),
                  LedgerHistory.of(ledger, Delivering.ids(Delivering.lists(files).toList()), false),
                  setup.around());
      return CountAsSent.of(ledger, plan.toSend());
    }
  }

  /** Lets deliveries go out by themselves from now on. */
  public static void release(DeliverySetup setup) throws LedgerException {
    try (Ledger ledger = Ledger.open(setup.ledger())) {
      ledger.marks().release();
    }
  }
}
