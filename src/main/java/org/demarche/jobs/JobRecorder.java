package org.demarche.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.files.FileNames;
import org.demarche.files.Sha256;
import org.demarche.ledger.Journal;
import org.demarche.ledger.entry.EditionEntry;
import org.demarche.ledger.entry.Job;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters builds as jobs, and the editions that they gave. */
public final class JobRecorder {

  private static final Logger LOG = LoggerFactory.getLogger(JobRecorder.class);

  private final String runId;
  private final Journal journal;

  /**
   * Of one run.
   *
   * @param runId what jobs belong to
   */
  public JobRecorder(String runId, Journal journal) {
    this.runId = runId;
    this.journal = journal;
  }

  /** What jobs belong to. */
  public String runId() {
    return runId;
  }

  /** A file of the program's own folders is taken in hand. */
  public Job begin(Path file) {
    return begin(file, hash(file));
  }

  /**
   * A file is taken in hand.
   *
   * @param sha256 of its bytes; empty if they could not be had
   */
  public Job begin(Path file, String sha256) {
    return journal.begin(new Job.Start(runId, FileNames.shown(file), sha256, ""));
  }

  /** A file that was postponed is taken in hand again. */
  public Job again(Job postponed) {
    journal.tell("another try of job " + postponed.id(), book -> book.jobs().resume(postponed));
    return postponed;
  }

  /** It stays where it is, to be tried again. */
  public void postpone(Job job, String why, Optional<BuildResult> result) {
    String id = result.map(BuildResult::packageId).orElse("");
    Duration took = result.map(BuildResult::took).orElse(Duration.ZERO);
    journal.end(job, new Job.End(Job.State.POSTPONED, id, 0, 0, 0, 0, why, took));
  }

  /** It was interrupted, but has given an edition; as it stands then. */
  public Job endBy(Job job, Edition edition) {
    Job.End end =
        new Job.End(
            Job.State.ACCEPTED, edition.packageId(), edition.number(), 0, 0, 0, "", Duration.ZERO);
    journal.end(job, end);
    enter(edition, job.id());
    return job.ended(end, Instant.now());
  }

  /** It is done with; an edition that it gave is entered too. */
  public void end(Job job, BuildResult result) {
    journal.end(
        job,
        new Job.End(
            state(result),
            result.packageId(),
            result.edition().map(Edition::number).orElse(0),
            count(result, Severity.ERROR),
            count(result, Severity.WARNING),
            count(result, Severity.NOTE),
            cause(result),
            result.took()));
    result.edition().ifPresent(edition -> enter(edition, job.id()));
  }

  /**
   * Enters the editions that the folders have and the ledger has not, since they were published
   * without it, or just before a kill; and the end of runs and jobs whose process was killed. While
   * the ledger is away this waits until it is back, and it is done again after each time that it
   * was away.
   */
  public void reconcile(Path out) {
    journal.whenBack(
        () -> {
          try {
            enterWhatIsMissing(new EditionStore(out));
          } catch (UncheckedIOException unreadable) {
            LOG.warn("Editions are not entered in the ledger: {}", unreadable.getMessage());
          }
        });
    if (journal.isUp()) {
      enterWhatIsMissing(new EditionStore(out));
    }
  }

  private void enterWhatIsMissing(EditionStore store) {
    journal.tell("the end of what was interrupted", ledger -> ledger.runs().interrupted());
    Map<String, Integer> known = journal.ask(Map.of(), ledger -> ledger.editions().latestNumbers());
    store.packages().stream()
        .flatMap(id -> store.readable(id).stream())
        .filter(edition -> known.getOrDefault(edition.packageId(), 0) < edition.number())
        .flatMap(edition -> store.kept(edition.packageId()).stream())
        .forEach(edition -> enter(edition, ""));
  }

  private void enter(Edition edition, String jobId) {
    Manifest manifest = edition.manifest();
    journal.tell(
        "edition " + edition.key(),
        ledger ->
            ledger
                .editions()
                .enter(
                    new EditionEntry(
                        edition.key(),
                        manifest.asOf(),
                        manifest.input().sha256(),
                        published(edition),
                        jobId)));
  }

  /** When its folder was completed. */
  private static Instant published(Edition edition) {
    try {
      return edition.published();
    } catch (IOException gone) {
      return Instant.now();
    }
  }

  private static Job.State state(BuildResult result) {
    return switch (result.outcome()) {
      case PUBLISHED -> result.isNew() ? Job.State.ACCEPTED : Job.State.UNCHANGED;
      case CHECKED -> Job.State.UNCHANGED;
      case REJECTED -> Job.State.REJECTED;
      case FAULT -> Job.State.FAILED;
    };
  }

  /** The first error in one line; empty if there is none. */
  public static String cause(BuildResult result) {
    return result.outcome() == Outcome.PUBLISHED
        ? ""
        : result.findings().stream()
            .filter(Finding::isError)
            .findFirst()
            .map(finding -> finding.code() + " " + finding.message())
            .orElse("");
  }

  private static int count(BuildResult result, Severity severity) {
    return (int) result.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static String hash(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Sha256.of(file) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
