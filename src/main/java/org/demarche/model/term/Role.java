package org.demarche.model.term;

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
  /** Helps both sides to agree, and acts for neither. */
  MEDIATOR,
  /** Signs the agreement and is bound by it. */
  SIGNATORY,
  /** Keeps the agreement and the papers that go with it. */
  DEPOSITARY,
  /** Is meant to profit from it. */
  BENEFICIARY,
  /** Has a bearing on it but no part in it. */
  OBSERVER
}
