package org.demarche.jobs;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.files.Sha256;
import org.demarche.ledger.Journal;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Job.State;

/**
 * Gives jobs their end that a kill came between: a file that has left its place is where it
 * belongs, though the ledger was not told any more.
 */
public final class InterruptedJobs {

  private static final int MOST = 1000;

  private final Journal journal;

  public InterruptedJobs(Journal journal) {
    this.journal = journal;
  }

  /**
   * Looks for the files of interrupted jobs by their content.
   *
   * @param accepted with all that is below
   * @param rejected as well
   * @throws IOException if a folder can't be read
   */
  public void settle(Path accepted, Path rejected) throws IOException {
    List<Job> open =
        journal
            .ask(
                List.<Job>of(),
                ledger -> ledger.jobs().list(EnumSet.of(State.INTERRUPTED), Instant.EPOCH, MOST))
            .stream()
            .filter(job -> !job.sha256().isEmpty() && !Files.exists(Path.of(job.file())))
            .toList();
    if (!open.isEmpty()) {
      Set<String> good = hashes(accepted);
      Set<String> bad = hashes(rejected);
      open.forEach(job -> settle(job, good, bad));
    }
  }

  /** Its edition, if there is one, is entered from its folder. */
  private void settle(Job job, Set<String> good, Set<String> bad) {
    if (bad.contains(job.sha256())) {
      end(job, State.REJECTED, "see the report beside the file");
    } else if (good.contains(job.sha256())) {
      end(job, State.UNCHANGED, "");
    }
  }

  private void end(Job job, State state, String cause) {
    journal.end(job, new Job.End(state, job.packageId(), 0, 0, 0, 0, cause, Duration.ZERO));
  }

  private static Set<String> hashes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<String> hashes = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS)).toList()) {
        hashes.add(Sha256.of(file));
      }
    }
    return hashes;
  }
}
