package org.demarche.build.worker;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.build.BuildResult;
import org.demarche.build.OperationRules;
import org.demarche.build.worker.Answer.Died;
import org.demarche.build.worker.Answer.Late;
import org.demarche.build.worker.Answer.NotStarted;
import org.demarche.build.worker.Answer.OutOfMemory;
import org.demarche.model.Rule;

/** The results of jobs that no worker gave a result of. */
final class Faults {

  private Faults() {}

  static BuildResult of(
      Answer answer, Path definition, Job job, WorkerSettings settings, Duration took) {
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
