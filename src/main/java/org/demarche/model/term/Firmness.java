package org.demarche.model.term;

/** How sure a contribution is. */
public enum Firmness implements Term {
  /** Promised. */
  PLEDGED,
  /** Expected. */
  LIKELY,
  /** Thinkable. */
  POSSIBLE
}
