package org.demarche.pipeline.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.pipeline.BuildSettings;

/** A program that has a worker build one definition, for tests that kill it. */
public final class ParentOfWorkers {

  private ParentOfWorkers() {}

  /**
   * Builds it, and ends.
   *
   * @param args the folder to work in, and the definition in it
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Path definition = folder.resolve(args[1]);
    WorkerSettings settings =
        new WorkerSettings(
            List.of(MisbehavingWorker.class.getName()),
            List.of(),
            folder,
            Map.of(),
            1,
            "64m",
            300,
            Duration.ofSeconds(1),
            () -> "");
    try (WorkerPool pool = new WorkerPool(settings)) {
      pool.build(definition, BuildSettings.of(folder.resolve("output")));
    }
  }
}
