package org.demarche.nightly;

import java.nio.file.Path;
import org.demarche.build.BuildResult;
import org.demarche.build.BuildSettings;
import org.demarche.jobs.JobBook;
import org.demarche.ledger.Job;
import org.slf4j.MDC;

/** Enters each build of a night as a job, whose id the log lines about it carry. */
record NightJobs(JobBook book, Night.Building building) implements Night.Building {

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
