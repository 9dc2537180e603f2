package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.edition.EditionPublisher;
import org.demarche.jobs.InterruptedJobs;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.FolderRecovery;

/**
 * What a start makes good, since the last process may have been killed at any instant. Each step
 * looks at what is there, so that it can be done at every start, and again after another kill.
 *
 * @param out the folder of all packages
 * @param folder where definitions are dropped
 * @param journal to the ledger
 */
public record StartUpRecovery(Path out, DropFolder folder, Journal journal) {

  /** All that comes before the first file is taken, while no other process watches the folder. */
  public void beforeFiles() throws IOException {
    halfWrittenEditions();
    ledger();
    reports();
    definitions();
    jobs();
  }

  /** Editions that were not published to the end are removed. */
  void halfWrittenEditions() throws IOException {
    EditionPublisher.sweep(out);
  }

  /**
   * The ledger is told the end of runs and jobs whose process was killed, and of editions that the
   * folders have and it has not.
   */
  void ledger() {
    new JobRecorder("", journal).reconcile(out);
  }

  /** Reports are removed that are half, or of a file that did not follow them. */
  void reports() throws IOException {
    new FolderRecovery(folder, out).reports();
  }

  /** Of two accepted definitions of one package, the one of the current edition stays. */
  void definitions() throws IOException {
    new FolderRecovery(folder, out).definitions();
  }

  /** Interrupted jobs get their true end if their files are where they belong. */
  void jobs() throws IOException {
    new InterruptedJobs(journal).settle(folder.accepted(), folder.rejected());
  }

  /** What was planned and not sent goes out, once files are taken again. */
  public void deliveries(DeliveryQueue queue) {
    queue.start();
  }
}
