package org.demarche.analysis;

import org.demarche.model.Term;

/**
 * Where a measure stands on the day of the analysis, its status and its requirements taken
 * together.
 */
public enum Standing implements Term {
  /** Carried out, or in force and not past its end. */
  DONE,
  /** Begun. */
  UNDER_WAY,
  /** Begun or agreed, and held up. */
  SUSPENDED,
  /** Nothing that it requires is missing: it can start, or start again, today. */
  READY,
  /** Something that it requires is missing. */
  WAITING,
  /** It can never start: it requires something that was dropped, or in the end itself. */
  STUCK,
  /** No longer sought. */
  DROPPED
}
