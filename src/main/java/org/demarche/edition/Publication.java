package org.demarche.edition;

import java.nio.file.Path;
import java.util.List;

/** What became of an edition. */
public sealed interface Publication {

  /**
   * It is the package's current edition.
   *
   * @param folder {@code output/<id>}
   * @param number the edition's number from 1
   * @param isNew false if the very same edition was there already
   * @param manifest what it holds
   */
  record Published(Path folder, int number, boolean isNew, Manifest manifest)
      implements Publication {}

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
