package org.demarche.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.app.LedgerLocation;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.UsageException;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The ledger to a copy. */
@Command(
    name = "backup",
    description = {
      "Copies the ledger to a file while it is in use.",
      "",
      "The copy is whole and can be read by its owner alone. Definitions and documents are files,"
          + " and copied as files are: the ledger first, then output, then input. A ledger on"
          + " PostgreSQL is backed up with the database.",
      "",
      "A copy that is put back sends nothing by itself until a person says so (\"demarche deliver"
          + " --go\"): it does not know what was sent after it was taken."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  demarche backup /var/backups/demarche-2026-03-02.db"})
final class BackupCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet.")
  private Path file = Path.of("");

  BackupCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws LedgerException {
    Path target = root.around().path(file.toString());
    LedgerSettings place =
        LedgerLocation.of(root.around(), root.settings())
            .orElseThrow(() -> new UsageException("There is no ledger: the settings say none."));
    if (place.file().isEmpty()) {
      throw new UsageException(
          "The ledger is on a server; back it up with the database (pg_dump -n demarche).");
    }
    if (!place.isThere()) {
      throw new UsageException("There is no ledger yet at " + place.place() + ".");
    }
    if (Files.exists(target)) {
      throw new UsageException(file + " is there already; name a file that is not.");
    }
    try (Ledger ledger = Ledger.open(place)) {
      ledger.backUp(target);
    }
    root.around().out().printf("Copied the ledger %s to %s.%n", place.place(), target);
    return Exit.DONE;
  }
}
