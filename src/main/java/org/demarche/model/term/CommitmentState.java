package org.demarche.model.term;

/** Where an existing agreement, or an obligation under it, stands. */
public enum CommitmentState implements Term {
  /** Not yet due. */
  PENDING,
  /** Kept, in time. */
  ON_TRACK,
  /** Kept, but late. */
  BEHIND_SCHEDULE,
  /** Held up by a party. */
  SUSPENDED,
  /** Carried out in full. */
  FULFILLED,
  /** No longer in force. */
  LAPSED
}
