package org.demarche.edition;

import java.util.List;

/** What became of an edition. */
public sealed interface Publication {

  /**
   * It is the package's current edition.
   *
   * @param isNew false if the very same edition was there already
   */
  record Published(Edition edition, boolean isNew) implements Publication {}

  /**
   * What was written is not what was made; nothing changed for readers.
   *
   * @param discrepancies at least one
   */
  record Refused(List<Discrepancy> discrepancies) implements Publication {

    public Refused {
      discrepancies = List.copyOf(discrepancies);
    }
  }
}
