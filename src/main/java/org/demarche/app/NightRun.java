package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.ListsFolder;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.ledger.Journal;
import org.demarche.nightly.NightEntry;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightResult;
import org.demarche.nightly.NightRoute;
import org.demarche.nightly.NightSchedule;
import org.demarche.nightly.NightSettings;
import org.demarche.nightly.NightShift;
import org.demarche.pipeline.worker.EndingSignals;
import org.demarche.service.RouteContext;
import org.demarche.watch.folder.DropFolder;

/**
 * Nights on the command line; a class of its own, so that no other command loads what they need.
 */
public final class NightRun {

  private final Environment around;
  private final Settings settings;
  private final OutputLines out;
  private final boolean quiet;
  private final boolean explain;
  private final boolean force;
  private final AutomaticDeliveries deliveries;

  public NightRun(
      Environment around, Settings settings, boolean quiet, boolean explain, boolean force) {
    this.around = around;
    this.settings = settings;
    this.out = OutputLines.of(around, settings);
    this.quiet = quiet;
    this.explain = explain;
    this.force = force;
    this.deliveries = new AutomaticDeliveries(around, settings);
  }

  /** Says what a night would do. */
  public void explain() throws IOException {
    try (NightResources resources = new NightResources(around, settings)) {
      resources
          .night(resources::build)
          .explain(orders(Journal.NONE), new NightLines(out::say, true, false));
    }
    around.out().flush();
  }

  /** One night now; empty if there was none, which is said. */
  public Optional<NightResult> once() {
    try (Journal journal = LedgerLocation.journal(around, settings);
        DeliveryQueue queue = queue()) {
      recover(journal);
      DeliveryTriggers triggers = new DeliveryTriggers(queue);
      NightShift shift =
          new Nights(around, settings, journal)
              .shift(
                  force,
                  List.of(
                      new NightLines(out::say, explain, quiet),
                      this::catalogue,
                      triggers::afterNight));
      EndingSignals signals =
          EndingSignals.on(
              () -> {
                shift.stop();
                queue.stop();
              });
      try {
        Optional<NightResult> result = shift.run();
        queue.finish();
        result.ifPresent(this::tellFailures);
        return result;
      } finally {
        signals.close();
      }
    }
  }

  /** Until a signal ends the process, or the thread is interrupted. */
  public void everyNight() throws IOException {
    try (Journal journal = LedgerLocation.journal(around, settings);
        Monitoring monitoring = Monitoring.of(around, settings, journal);
        DeliveryQueue queue = queue()) {
      recover(journal);
      Nights nights = new Nights(around, settings, journal);
      NightLines lines = new NightLines(out::say, explain, false);
      DeliveryTriggers triggers = new DeliveryTriggers(queue);
      NightShift shift =
          nights.shift(
              force, List.of(monitoring::night, lines, this::catalogue, triggers::afterNight));
      NightSchedule schedule =
          nights.schedule().orElseGet(() -> nights.schedule(Settings.NIGHT_TIME));
      NightRoute route = new NightRoute(nights.clock(schedule, shift, out::say));
      try (RouteContext routes = RouteContext.start(settings.stopLimit(), List.of(route))) {
        monitoring.tells(deliveries);
        ListsFolder.of(around, settings).warning().ifPresent(around.err()::println);
        monitoring.serve(routes::isRunning);
        schedule.after(Instant.now()).ifPresent(next -> out.say("The next night is at " + next));
        CountDownLatch end = new CountDownLatch(1);
        EndingSignals signals = EndingSignals.on(end::countDown);
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } finally {
          queue.stop();
          shift.stop();
          signals.close();
        }
      }
    }
  }

  private void catalogue(NightEvent event) {
    if (event instanceof NightEvent.Ended) {
      Wiring.writeCatalogue(around, settings);
    }
  }

  private NightSettings orders(Journal journal) {
    return new Nights(around, settings, journal).orders(LocalDate.now(settings.zone()), force);
  }

  private void recover(Journal journal) {
    Path out = around.brief(settings.folder(Setting.OUTPUT));
    Path in = around.brief(settings.folder(Setting.INPUT));
    new StartUpRecovery(out, new DropFolder(in), journal).ledger();
  }

  /** Whether deliveries wait for a person's word. */
  public boolean isDeliveryHeld() {
    return deliveries.isHeld();
  }

  private DeliveryQueue queue() {
    return new DeliveryQueue(around, settings, deliveries, InstantSource.system());
  }

  private void tellFailures(NightResult result) {
    result.failed().stream().map(NightEntry::findings).forEach(around.err()::print);
    around.err().flush();
  }
}
