package org.demarche.deliver.run;

import org.demarche.ledger.LedgerException;

/** Ends a run in the middle: what cannot be written down is not sent. */
final class LedgerAway extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final LedgerException failure;

  LedgerAway(LedgerException failure) {
    super(failure);
    this.failure = failure;
  }

  LedgerException failure() {
    return failure;
  }
}
