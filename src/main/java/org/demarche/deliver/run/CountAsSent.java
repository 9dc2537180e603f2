package org.demarche.deliver.run;

import java.util.Collection;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.edition.Edition;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.Run;

/** Enters copies that went out before the ledger was made. */
public final class CountAsSent {

  private CountAsSent() {}

  /**
   * Enters them all without sending any.
   *
   * @return how many editions were entered
   */
  public static int of(Ledger ledger, Collection<PlannedCopy> copies) throws LedgerException {
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    int count = 0;
    for (PlannedCopy copy : copies) {
      for (Edition edition : copy.editions()) {
        DeliveryEntry row = ledger.deliveries().plan(RowKeys.row(copy, edition));
        if (ledger.deliveries().claimAgain(row.id(), run.id())) {
          ledger.deliveries().sent(row.id(), "", "counted as sent by a person's word");
          count++;
        }
      }
    }
    ledger.runs().end(run, Run.State.DONE, Run.Totals.NONE, count + " counted as sent");
    return count;
  }
}
