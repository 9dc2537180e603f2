package org.demarche.model;

/** How many of the targets of a linkage count. */
public enum Need implements Term {
  /** Every one. */
  ALL,
  /** At least one. */
  ANY
}
