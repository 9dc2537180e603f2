package org.demarche.model.term;

/** Which way the proposer prefers a quantity to go. */
public enum Better implements Term {
  /** Less is better for the proposer. */
  LOWER,
  /** More is better for the proposer. */
  HIGHER
}
