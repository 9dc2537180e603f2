package org.demarche.pipeline.worker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Input;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a worker is asked for.
 *
 * @param path of the definition, if the worker is to read it; null if the content is given, since
 *     not every path is text
 * @param name of the definition, in visible characters
 * @param content of the definition; null if the worker is to read it
 * @param settings all of them
 * @param ids of the run and the job, for the worker's log lines
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
record WorkerJob(
    @Nullable Path path,
    String name,
    byte @Nullable [] content,
    BuildSettings settings,
    Map<String, String> ids) {

  /** A job with the ids that log lines of this thread carry. */
  static WorkerJob of(Input definition, BuildSettings settings) {
    return new WorkerJob(
        definition.content() == null ? definition.path() : null,
        definition.name(),
        definition.content(),
        settings,
        Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
  }

  /** The definition as the worker sees it; one that is given has no path there. */
  Input definition() {
    return new Input(path == null ? Path.of("") : path, name, content);
  }
}
