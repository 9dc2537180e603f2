package org.demarche.model.term;

/** What an amount of money covers. */
public enum Per implements Term {
  /** The whole period. */
  TOTAL,
  /** Each year of the period. */
  YEAR
}
