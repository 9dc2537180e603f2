package org.demarche.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.demarche.files.PrivateFiles;
import org.demarche.ledger.LedgerException.Fault;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A copy of a ledger in a file, taken while others use it. */
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
}
