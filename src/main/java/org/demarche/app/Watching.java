package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.demarche.build.BuildSettings;
import org.demarche.build.worker.WorkerPool;
import org.demarche.routes.Watch;
import org.demarche.routes.WatchLines;
import org.demarche.routes.WatchSettings;

/**
 * A watched folder on the command line; a class of its own, so that no other command loads Camel.
 */
final class Watching {

  private final Surroundings around;

  private Watching(Surroundings around) {
    this.around = around;
  }

  /** Until a signal ends the process, or the thread is interrupted. */
  static void untilStopped(Surroundings around, Settings settings, boolean quiet)
      throws IOException {
    new Watching(around).watch(settings, quiet);
  }

  private void watch(Settings settings, boolean quiet) throws IOException {
    Path in = around.brief(settings.folder(Setting.INPUT));
    BuildSettings what = Wiring.buildSettings(around, settings);
    WorkerPool workers = Wiring.workers(around, settings);
    try (workers;
        Watch watch = start(in, workers, what, settings)) {
      if (!quiet) {
        say("Watching %s; documents go to %s".formatted(in, what.out()));
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(watch, workers), "demarche-stop"));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** First what is in hand is finished, with workers to do it. */
  private static void stop(Watch watch, WorkerPool workers) {
    watch.close();
    workers.close();
  }

  private Watch start(Path in, WorkerPool workers, BuildSettings what, Settings settings)
      throws IOException {
    workers.prepare();
    return Watch.start(
        in,
        workers,
        what,
        WatchSettings.DEFAULT.withThreads(settings.jobs()),
        new WatchLines(this::say));
  }

  private synchronized void say(String line) {
    around.out().println(line);
    around.out().flush();
  }
}
