package org.demarche.ledger.entry;

import com.github.f4b6a3.tsid.TsidFactory;

/** Ids of runs, jobs and deliveries. */
public final class EntryIds {

  private static final TsidFactory FACTORY = TsidFactory.newInstance1024();

  private EntryIds() {}

  /**
   * A new id of 13 lower-case letters and digits. Ids of one process sort by the time they were
   * made in; those of processes that work at the same moment differ by chance (22 bits for each
   * millisecond), and the ledger refuses one that it has.
   */
  public static String next() {
    return FACTORY.create().toLowerCase();
  }
}
