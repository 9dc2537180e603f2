package org.demarche.deliver.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.edition.CurrentEdition;
import org.demarche.edition.Manifest;
import org.demarche.edition.Publication.Published;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/**
 * A ledger that is younger than the editions does not know what was sent of them, and would have
 * all of it sent again. So nothing goes out by itself until a person says go.
 */
public final class DeliveryHold {

  /** What a person is told. */
  public static final String WORDS =
      "The ledger is younger than the editions and does not know what was sent before: nothing goes"
          + " out by itself. Say \"demarche deliver --go\" to send what it does not know, or"
          + " \"demarche deliver --count-as-sent\" to leave out what is there now.";

  private DeliveryHold() {}

  /**
   * Whether deliveries wait for a person's word.
   *
   * @param output the folder of all packages; need not be there
   */
  public static boolean isOn(Ledger ledger, Path output) throws LedgerException {
    return ledger.marks().released().isEmpty() && hasOlder(output, ledger.marks().made());
  }

  private static boolean hasOlder(Path output, Instant made) {
    if (!Files.isDirectory(output)) {
      return false;
    }
    try (Stream<Path> folders = Files.list(output)) {
      List<String> ids =
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(Manifest::isPackageId)
              .toList();
      return ids.stream()
          .flatMap(id -> CurrentEdition.kept(output, id).stream())
          .anyMatch(edition -> published(edition).isBefore(made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant published(Published edition) {
    Path manifest = CurrentEdition.folder(edition).resolve(Manifest.FILE_NAME);
    try {
      return Files.getLastModifiedTime(manifest).toInstant();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }
}
