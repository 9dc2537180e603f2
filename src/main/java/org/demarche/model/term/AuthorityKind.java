package org.demarche.model.term;

/** Whose consent a measure needs. */
public enum AuthorityKind implements Term {
  /** The acting party's executive decides alone. */
  EXECUTIVE,
  /** A legislature must act, for instance by appropriating funds. */
  LEGISLATIVE,
  /** A court must allow it. */
  JUDICIAL,
  /** The people must agree by vote. */
  REFERENDUM,
  /** An international organisation must agree. */
  INTERNATIONAL_BODY,
  /** Another government or organisation must agree. */
  OTHER_PARTY
}
