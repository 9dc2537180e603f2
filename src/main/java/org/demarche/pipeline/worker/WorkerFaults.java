package org.demarche.pipeline.worker;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.model.Rule;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.worker.Answer.Died;
import org.demarche.pipeline.worker.Answer.Late;
import org.demarche.pipeline.worker.Answer.NotStarted;
import org.demarche.pipeline.worker.Answer.OutOfMemory;

/** The results of jobs that no worker gave a result of. */
final class WorkerFaults {

  private WorkerFaults() {}

  static BuildResult of(
      Answer answer, Path definition, WorkerJob job, WorkerSettings settings, Duration took) {
    if (answer instanceof Late) {
      return fault(
          OperationRules.OVERTIME,
          OperationRules.overtime(job.settings().timeLimit()),
          "",
          definition,
          took);
    }
    if (answer instanceof OutOfMemory out) {
      return fault(
          OperationRules.OUT_OF_MEMORY,
          "The documents were not made within " + settings.memoryLimit() + " of memory",
          out.cause(),
          definition,
          took);
    }
    if (answer instanceof Died died) {
      return fault(
          OperationRules.BROKE_DOWN, "Two workers died of the build", died.how(), definition, took);
    }
    if (answer instanceof NotStarted none) {
      return fault(
          OperationRules.NO_WORKER,
          "No worker process could be started",
          none.why(),
          definition,
          took);
    }
    throw new IllegalArgumentException("not a fault: " + answer);
  }

  private static BuildResult fault(
      Rule rule, String message, String found, Path definition, Duration took) {
    return BuildResult.fault(definition, rule, message, found, took);
  }
}
