package org.demarche.deliver.list;

import org.demarche.model.term.Term;

/** When a list is served. */
public enum SendTime implements Term {
  /** After each build that gave a followed package a new edition. */
  EACH_EDITION,
  /** Once a day what is new, as one book. */
  DAILY,
  /** Once a week what is new, as one book. */
  WEEKLY,
  /** When a person says so. */
  ON_DEMAND;

  /** Whether what is new waits for a set time and then goes as one book. */
  public boolean isDigest() {
    return this == DAILY || this == WEEKLY;
  }
}
