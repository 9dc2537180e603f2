package org.demarche.cluster;

import java.time.LocalDate;
import java.util.Map;
import org.demarche.pipeline.BuildSettings;
import org.jspecify.annotations.Nullable;

/**
 * A build that a worker on some machine is asked for. It names a file and the content that the file
 * must have; how documents are made is said by the settings of the machine that makes them.
 *
 * @param schema {@link #SCHEMA}
 * @param id of this message; sent twice, it is done once
 * @param lease what the sender holds, and must still hold when the build begins
 * @param fence of that lease
 * @param order of builds, see {@link BuildSettings#order}
 * @param file below the folder of definitions, as a URI has it
 * @param sha256 of its content
 * @param asOf see {@link BuildSettings#asOf}
 * @param today see {@link BuildSettings#today}
 * @param reuse see {@link BuildSettings#reuse}
 * @param successorOf see {@link BuildSettings#successorOf}
 * @param ids of run and job, for log lines
 */
record BuildJob(
    String schema,
    String id,
    String lease,
    long fence,
    long order,
    String file,
    String sha256,
    @Nullable LocalDate asOf,
    @Nullable LocalDate today,
    boolean reuse,
    @Nullable String successorOf,
    Map<String, String> ids) {

  /** With its version; a worker of another one does not guess. */
  static final String SCHEMA = "demarche-job/1";

  /** The settings of a machine, for this job. */
  BuildSettings settings(BuildSettings own) {
    BuildSettings settings =
        own.withAsOf(asOf).withReuse(reuse).withSuccessorOf(successorOf).withOrder(order);
    return today == null ? settings : settings.withToday(today);
  }
}
