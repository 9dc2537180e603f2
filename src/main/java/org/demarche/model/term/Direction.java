package org.demarche.model.term;

/**
 * Who gives what, derived from the roles of the parties that act; never written in a definition.
 */
public enum Direction implements Term {
  /** The counterpart's side acts. */
  ASK,
  /** The proposer's side acts. */
  OFFER,
  /** Both sides act together. */
  JOINT,
  /** Only others act. */
  CONTRIBUTION
}
