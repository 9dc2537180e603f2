package org.demarche.nightly;

import java.nio.file.Path;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Job;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.slf4j.MDC;

/** Enters each build of a night as a job, whose id the log lines about it carry. */
record NightJobs(JobRecorder book, Night.Building building) implements Night.Building {

  @Override
  public BuildResult build(Path definition, BuildSettings settings) {
    Job job = book.begin(definition);
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
