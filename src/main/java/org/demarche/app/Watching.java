package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.build.BuildSettings;
import org.demarche.build.worker.WorkerPool;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.jobs.CutOffJobs;
import org.demarche.jobs.JobBook;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Run;
import org.demarche.nightly.NightShift;
import org.demarche.routes.DropFolder;
import org.demarche.routes.NightClock;
import org.demarche.routes.Watch;
import org.demarche.routes.WatchJobs;
import org.demarche.routes.WatchLines;
import org.demarche.routes.WatchListener;
import org.demarche.routes.WatchSettings;
import org.slf4j.MDC;

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
    BuildSettings what = Wiring.buildSettings(around, settings).withReuse(true);
    Journal journal = LedgerPlace.journal(around, settings);
    Run run = journal.begin(Run.Kind.WATCH);
    JobBook book = new JobBook(run.id(), journal);
    book.reconcile(what.out());
    DropFolder folder = new DropFolder(in);
    new CutOffJobs(journal).settle(folder.accepted(), folder.rejected());
    WorkerPool workers = Wiring.workers(around, settings);
    Nights nights = new Nights(around, settings, journal);
    NightLines lines = new NightLines(this::say, false);
    AutomaticDelivery deliveries = new AutomaticDeliveries(around, settings);
    NightShift shift = nights.shift(false, lines, new DeliveryAfterNight(lines, deliveries));
    Optional<NightClock> clock =
        nights.schedule().map(schedule -> nights.clock(schedule, shift, this::say));
    WatchListener listener =
        new WatchJobs(book, new DeliveryAfterDrop(new WatchLines(this::say), deliveries));
    workers.prepare();
    try (Watch watch = Watch.start(in, workers, what, watchSettings(settings), listener, clock)) {
      if (!quiet) {
        say("Watching %s; documents go to %s".formatted(in, what.out()));
      }
      Runnable stop = once(() -> stop(watch, shift, workers, run, journal));
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "demarche-stop"));
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        stop.run();
        Thread.currentThread().interrupt();
      }
    }
  }

  private static WatchSettings watchSettings(Settings settings) {
    return WatchSettings.DEFAULT
        .withSettle(settings.settle())
        .withThreads(settings.jobs())
        .withShutdown(settings.stopLimit());
  }

  /** First what is in hand is finished, with workers to do it and a ledger to know it. */
  private static void stop(
      Watch watch, NightShift shift, WorkerPool workers, Run run, Journal journal) {
    shift.stop();
    watch.close();
    workers.close();
    journal.end(run, Run.State.DONE, Run.Totals.NONE, "stopped");
    journal.close();
  }

  private static Runnable once(Runnable work) {
    AtomicBoolean done = new AtomicBoolean();
    return () -> {
      if (!done.getAndSet(true)) {
        work.run();
      }
    };
  }

  /** With the id of the job that it is about, by which the log and the ledger know it. */
  private synchronized void say(String line) {
    String job = MDC.get("job");
    around.out().println(job == null ? line : line + " [" + job + "]");
    around.out().flush();
  }
}
