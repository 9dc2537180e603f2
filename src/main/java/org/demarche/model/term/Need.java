package org.demarche.model.term;

/** How many of the targets of a linkage count. */
public enum Need implements Term {
  /** Every one. */
  ALL,
  /** At least one. */
  ANY
}
