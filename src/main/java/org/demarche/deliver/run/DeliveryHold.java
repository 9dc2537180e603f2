package org.demarche.deliver.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/**
 * A ledger that is younger than the editions, or was put back from a copy, does not know all that
 * was sent of them, and would have it sent again. So nothing goes out by itself until a person says
 * go.
 */
public final class DeliveryHold {

  /** What a person is told. */
  public static final String WORDS =
      "The ledger is younger than the editions, or a copy that was put back, and does not know all"
          + " that was sent: nothing goes out by itself. Say \"demarche deliver --go\" to send what it does not know, or"
          + " \"demarche deliver --count-as-sent\" to leave out what is there now.";

  private DeliveryHold() {}

  /**
   * Whether deliveries wait for a person's word.
   *
   * @param output the folder of all packages; need not be there
   */
  public static boolean isOn(Ledger ledger, Path output) throws LedgerException {
    return ledger.marks().released().isEmpty()
        && (ledger.marks().copied().isPresent() || hasOlder(output, ledger.marks().made()));
  }

  private static boolean hasOlder(Path output, Instant made) {
    EditionStore store = new EditionStore(output);
    return store.packages().stream()
        .flatMap(id -> store.kept(id).stream())
        .anyMatch(edition -> published(edition).isBefore(made));
  }

  private static Instant published(Edition edition) {
    try {
      return edition.published();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }
}
