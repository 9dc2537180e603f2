package org.demarche.model.term;

/** How two things are tied (design, section 2). */
public enum LinkageKind implements Term {
  /** The first cannot start before the others are done. */
  REQUIRES,
  /** The first is given in exchange for the others. */
  IN_RETURN_FOR,
  /** The first makes the others politically possible. */
  OPENS_WAY_FOR,
  /** The first makes the others easier, without being needed. */
  EASES,
  /** The others hold up the first. */
  SUSPENDED_BY
}
