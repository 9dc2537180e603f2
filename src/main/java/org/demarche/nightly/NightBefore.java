package org.demarche.nightly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.edition.Edition;
import org.demarche.files.FileNames;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;

/**
 * A night that another process began and did not end, by the ledger. Whoever goes on with it does
 * what is left in the same run and the same jobs, so that each has one row with one end, and tells
 * in the report what was done before.
 */
public final class NightBefore {

  private final Run run;
  private final Map<String, Job> jobs = new HashMap<>();

  /**
   * @param jobs of that run
   */
  public NightBefore(Run run, List<Job> jobs) {
    this.run = run;
    jobs.forEach(job -> this.jobs.put(packageOf(Path.of(job.file())), job));
  }

  /** As it was entered when it began. */
  public Run run() {
    return run;
  }

  /** The job of a definition, begun or begun again. */
  Job begin(Path definition, JobRecorder book) {
    Job job = jobs.get(packageOf(definition));
    return job == null ? book.begin(definition) : book.again(job);
  }

  /**
   * What was done with a package that is not due any more; empty if that was nothing. A job whose
   * end was not entered is ended now, since its edition is there.
   */
  Optional<NightEntry> done(Staleness verdict, JobRecorder book) {
    Job job = jobs.get(packageOf(verdict.definition()));
    Edition edition = verdict.current().orElse(null);
    if (job == null || edition == null) {
      return Optional.empty();
    }
    return switch (job.state()) {
      case ACCEPTED, UNCHANGED -> Optional.of(NightEntry.of(job, edition));
      case RUNNING, INTERRUPTED -> Optional.of(NightEntry.of(book.endBy(job, edition), edition));
      case REJECTED, POSTPONED, FAILED -> Optional.empty();
    };
  }

  /** Accepted definitions have the names of their packages. */
  private static String packageOf(Path definition) {
    return FileNames.stem(definition);
  }
}
