package org.demarche.app.command;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.files.Sha256;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;

/** What a watch would have entered. */
final class LedgerRows {

  private LedgerRows() {}

  /** That a file with these bytes was set aside, whatever it is called by now. */
  static void rejected(Path ledger, Path file, String cause) throws Exception {
    try (Ledger open = Ledger.open(LedgerSettings.file(ledger))) {
      Run watch = open.runs().begin(Run.Kind.WATCH);
      Job job =
          open.jobs().begin(new Job.Start(watch.id(), "in/dropped.yaml", Sha256.of(file), ""));
      open.jobs().end(job, new Job.End(Job.State.REJECTED, "", 0, 1, 0, 0, cause, Duration.ZERO));
    }
  }
}
