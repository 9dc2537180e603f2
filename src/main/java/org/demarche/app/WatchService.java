package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.ListsFolder;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.catalogue.CatalogueKeeper;
import org.demarche.definition.PackageIdReader;
import org.demarche.files.FileNames;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.ledger.entry.Run;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightRoute;
import org.demarche.nightly.NightShift;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.worker.EndingSignals;
import org.demarche.pipeline.worker.WorkerPool;
import org.demarche.watch.Watch;
import org.demarche.watch.WatchEvent;
import org.demarche.watch.WatchJobs;
import org.demarche.watch.WatchLines;
import org.demarche.watch.WatchSettings;
import org.demarche.watch.WatchSteps;
import org.demarche.watch.folder.DropFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A watched folder on the command line; a class of its own, so that no other command loads Camel.
 */
public final class WatchService {

  private static final Logger LOG = LoggerFactory.getLogger(WatchService.class);

  private final Environment around;
  private final OutputLines out;

  private WatchService(Environment around, OutputLines out) {
    this.around = around;
    this.out = out;
  }

  /** Until a signal ends the process, or the thread is interrupted. */
  public static void untilStopped(Environment around, Settings settings, boolean quiet)
      throws IOException {
    new WatchService(around, OutputLines.of(around, settings)).watch(settings, quiet);
  }

  private void watch(Settings settings, boolean quiet) throws IOException {
    Path in = settings.folder(Setting.INPUT);
    BuildSettings what = Wiring.buildSettings(around, settings).withReuse(true);
    Journal journal = LedgerLocation.journal(around, settings);
    try (Monitoring monitoring = Monitoring.of(around, settings, journal);
        CatalogueKeeper catalogue =
            new CatalogueKeeper(what.out(), Wiring.catalogue(around, settings))) {
      catalogue.changed();
      watch(in, what, settings, journal, monitoring, catalogue, quiet);
    } finally {
      journal.close();
      MDC.remove("run");
    }
  }

  private void watch(
      Path in,
      BuildSettings what,
      Settings settings,
      Journal journal,
      Monitoring monitoring,
      CatalogueKeeper catalogue,
      boolean quiet)
      throws IOException {
    Run run = journal.begin(Run.Kind.WATCH);
    MDC.put("run", run.id());
    StartUpRecovery recovery = new StartUpRecovery(what.out(), new DropFolder(in), journal);
    WorkerPool workers = Wiring.workers(around, settings);
    DeliveryQueue deliveries =
        new DeliveryQueue(
            around, settings, new AutomaticDeliveries(around, settings), InstantSource.system());
    DeliveryTriggers triggers = new DeliveryTriggers(deliveries);
    Nights nights = new Nights(around, settings, journal);
    NightLines lines = new NightLines(out::say, false, false);
    NightShift shift =
        nights.shift(
            false,
            List.of(
                monitoring::night, lines, event -> after(event, catalogue), triggers::afterNight));
    List<NightRoute> night =
        nights.schedule().stream()
            .map(schedule -> new NightRoute(nights.clock(schedule, shift, out::say)))
            .toList();
    EditionBuilder reader = Wiring.editionBuilder(around, settings);
    WatchSteps steps =
        new WatchSteps(
            recovery::beforeFiles,
            new PackageIdReader()::read,
            (file, build) -> reader.check(file, today(build, settings)),
            (file, build) -> workers.build(file, today(build, settings)),
            what,
            WatchJobs.before(
                new JobRecorder(run.id(), journal),
                List.of(
                    monitoring::file,
                    new WatchLines(out::say, around::brief),
                    event -> after(event, catalogue))),
            triggers::afterDrop);
    monitoring.tells(deliveries);
    workers.prepare();
    reader.rehearseChecks(what);
    CountDownLatch end = new CountDownLatch(1);
    EndingSignals signals = EndingSignals.on(end::countDown);
    try (Watch watch = Watch.start(in, steps, watchSettings(settings), night)) {
      monitoring.serve(watch::isRunning);
      recovery.deliveries(deliveries);
      ListsFolder.of(around, settings).warning().ifPresent(LOG::warn);
      if (!quiet) {
        out.say("Watching %s; documents go to %s".formatted(shown(in), shown(what.out())));
      }
      await(end);
      deliveries.stop();
      stop(watch, shift, workers, run, journal);
    } finally {
      deliveries.close();
      signals.close();
    }
  }

  private static void after(WatchEvent event, CatalogueKeeper catalogue) {
    if (event instanceof WatchEvent.Accepted) {
      catalogue.changed();
    }
  }

  private static void after(NightEvent event, CatalogueKeeper catalogue) {
    if (event instanceof NightEvent.Ended) {
      catalogue.changed();
    }
  }

  private String shown(Path folder) {
    return FileNames.shown(around.brief(folder));
  }

  /** A watch goes on for days: each check and each build is of its own day. */
  private static BuildSettings today(BuildSettings build, Settings settings) {
    return build.withToday(LocalDate.now(settings.zone()));
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static WatchSettings watchSettings(Settings settings) {
    return WatchSettings.of(
        settings.settle(),
        settings.stopLimit(),
        settings.jobs(),
        settings.flag(Setting.DROP_SHARED));
  }

  /** First what is in hand is finished, with workers to do it and a ledger to know it. */
  private static void stop(
      Watch watch, NightShift shift, WorkerPool workers, Run run, Journal journal) {
    shift.stop();
    watch.close();
    workers.close();
    journal.end(run, Run.State.DONE, Run.Totals.NONE, "stopped");
  }
}
