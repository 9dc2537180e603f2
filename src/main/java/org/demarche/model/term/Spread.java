package org.demarche.model.term;

/** How a sum is spread over the years of its period. */
public enum Spread implements Term {
  /** The same in each year. */
  EVEN,
  /** Not known; the sum is in no year's total. */
  UNSTATED
}
