package org.demarche.nightly;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Job;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.slf4j.MDC;

/** Enters each build of a night as a job, whose id the log lines about it carry. */
record NightJobs(JobRecorder book, Optional<NightBefore> before, Night.Building building)
    implements Night.Building {

  /** What another process did in the same night with a package that is not due any more. */
  @Override
  public Optional<NightEntry> done(Staleness verdict) {
    return before.flatMap(night -> night.done(verdict, book));
  }

  @Override
  public BuildResult build(Path definition, BuildSettings settings) {
    Job job =
        before.map(night -> night.begin(definition, book)).orElseGet(() -> book.begin(definition));
    MDC.put("job", job.id());
    try {
      BuildResult result = building.build(definition, settings);
      book.end(job, result);
      return result;
    } finally {
      MDC.remove("job");
    }
  }
}
