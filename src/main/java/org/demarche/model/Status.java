package org.demarche.model;

/** Where a measure stands. */
public enum Status implements Term {
  /** Not yet agreed. */
  PROPOSED,
  /** Agreed, not begun. */
  AGREED,
  /** Begun. */
  UNDER_WAY,
  /** Carried out; for a standing obligation, in force. */
  DONE,
  /** Begun or agreed, now held up. */
  SUSPENDED,
  /** Was in force and no longer is. */
  LAPSED,
  /** No longer sought. */
  DROPPED
}
