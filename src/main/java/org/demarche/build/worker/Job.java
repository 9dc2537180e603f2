package org.demarche.build.worker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.demarche.build.BuildSettings;
import org.slf4j.MDC;

/**
 * What a worker is asked for.
 *
 * @param definition as the user named it
 * @param settings all of them
 * @param ids of the run and the job, for the worker's log lines
 */
record Job(Path definition, BuildSettings settings, Map<String, String> ids) {

  /** A job with the ids that log lines of this thread carry. */
  static Job of(Path definition, BuildSettings settings) {
    return new Job(
        definition, settings, Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
  }
}
