package org.demarche.analysis.order;

import org.demarche.model.term.Term;

/**
 * Where a measure stands on the day of the analysis, its status and its requirements taken
 * together. Each measure has exactly one.
 */
public enum Standing implements Term {
  /** An act that was carried out. */
  DONE,
  /** A standing duty that is being kept. */
  IN_FORCE,
  /** An act that was begun and is not finished. */
  UNDER_WAY,
  /** Held up after it was agreed or begun. */
  SUSPENDED,
  /** In force, and not kept. */
  BREACHED,
  /** Ended by itself. */
  LAPSED,
  /** Not begun, and all that it requires is satisfied: it can begin today. */
  READY,
  /** Not begun, and something that it requires is not satisfied yet. */
  WAITING,
  /** It can never begin: something that it requires can never be satisfied. */
  BLOCKED,
  /** No longer sought. */
  DROPPED
}
