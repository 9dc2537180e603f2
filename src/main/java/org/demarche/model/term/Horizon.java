package org.demarche.model.term;

/** When a goal is sought. */
public enum Horizon implements Term {
  /** Within the package at hand. */
  NEAR_TERM,
  /** By extending it later. */
  LONGER_TERM
}
