package org.demarche.model.term;

/** Where a measure stands. */
public enum Status implements Term {
  /** Not yet agreed. */
  PROPOSED,
  /** Agreed, not begun. */
  AGREED,
  /** An act that was begun and is not finished. */
  UNDER_WAY,
  /** A standing duty that is being kept, for instance a ban. */
  IN_FORCE,
  /** An act that was carried out. */
  DONE,
  /** Held up after it was agreed or begun. */
  SUSPENDED,
  /** A standing duty that is in force and not kept. */
  BREACHED,
  /** Ended by itself. */
  LAPSED,
  /** No longer sought. */
  DROPPED
}
