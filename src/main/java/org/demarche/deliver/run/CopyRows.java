package org.demarche.deliver.run;

import java.util.List;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.ledger.entry.DeliveryEntry;

/**
 * A copy and its rows in the ledger.
 *
 * @param rows one for each edition in it, in the same order; all take each step together
 */
record CopyRows(PlannedCopy planned, List<DeliveryEntry> rows) {

  CopyRows {
    rows = List.copyOf(rows);
  }

  /** What the copy is traced by: the id of its first row. */
  String id() {
    return rows.get(0).id();
  }
}
