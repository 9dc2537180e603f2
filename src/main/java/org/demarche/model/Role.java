package org.demarche.model;

/** What a party is to the package (design, section 2). */
public enum Role implements Term {
  /** Puts the package on the table. */
  PROPOSER,
  /** Is asked to accept it. */
  COUNTERPART,
  /** May pay for or supply part of it. */
  CONTRIBUTOR,
  /** Checks that measures are kept. */
  VERIFIER,
  /** Stands behind the agreement. */
  GUARANTOR,
  /** Has a bearing on it but no part in it. */
  OBSERVER
}
