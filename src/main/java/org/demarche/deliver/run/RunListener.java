package org.demarche.deliver.run;

import org.demarche.deliver.plan.PlannedCopy;

/** Hears how a run goes on; called by several threads. */
public interface RunListener {

  /** What became of a copy. */
  enum Step {
    SENT,
    /** It waits for its next try. */
    WAITING,
    FAILED,
    UNKNOWN
  }

  /**
   * One more step of a copy.
   *
   * @param copyId in the ledger
   * @param detail what the far side said, or why not
   */
  void step(Step step, PlannedCopy copy, String copyId, String detail);
}
