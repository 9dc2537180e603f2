package org.demarche.model;

/** How sure a contribution is. */
public enum Firmness implements Term {
  /** Promised. */
  PLEDGED,
  /** Expected. */
  LIKELY,
  /** Thinkable. */
  POSSIBLE
}
