package org.demarche.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.demarche.files.PrivateFiles;
import org.demarche.ledger.LedgerException.Fault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A copy of a ledger in a file, taken while others use it. It knows that it is one: what went out
 * after it was taken would go out again from it, so it waits for a person's word.
 */
final class Backup {

  private final Jdbi ledger;

  Backup(Jdbi ledger) {
    this.ledger = ledger;
  }

  /** Whole, private and on the disk; or not there. */
  void to(Path target) throws LedgerException {
    try {
      PrivateFiles.createFile(target);
      fill(target);
    } catch (IOException | JdbiException failure) {
      throw new LedgerException(
          Fault.AWAY,
          "The copy %s cannot be written: %s.".formatted(target, LedgerFaults.reason(failure)),
          failure);
    }
  }

  private void fill(Path target) throws IOException {
    boolean whole = false;
    try {
      ledger.useHandle(
          handle -> handle.execute("VACUUM INTO ?", target.toAbsolutePath().toString()));
      Jdbi.create("jdbc:sqlite:" + target.toAbsolutePath()).useTransaction(Backup::markAsCopy);
      try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(target);
      }
    }
  }

  private static void markAsCopy(Handle copy) {
    copy.execute(
        "DELETE FROM mark WHERE name IN (?, ?)", LedgerEvents.RELEASED, LedgerEvents.COPIED);
    copy.execute(
        "INSERT INTO mark (name, happened) VALUES (?, strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')",
        LedgerEvents.COPIED);
  }
}
