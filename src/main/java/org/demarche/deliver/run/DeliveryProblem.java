package org.demarche.deliver.run;

import org.demarche.deliver.plan.PlannedCopy;

/**
 * A copy that did not go out for certain, as the owner of its list is told.
 *
 * @param kind what became of it
 * @param copyId in the ledger; empty for what was refused in planning
 * @param who recipient and address
 * @param what packages and editions
 * @param reason a sentence without a full stop
 * @param passes whether a later run tries again by itself
 */
public record DeliveryProblem(
    Kind kind, String list, String copyId, String who, String what, String reason, boolean passes) {

  /** What went wrong. */
  public enum Kind {
    FAILED,
    REFUSED,
    UNKNOWN
  }

  static DeliveryProblem of(
      Kind kind, PlannedCopy copy, String copyId, String reason, boolean passes) {
    return new DeliveryProblem(
        kind,
        copy.list().id(),
        copyId,
        copy.recipient().name() + " <" + copy.address().shown() + ">",
        copy.words(),
        reason,
        passes);
  }
}
