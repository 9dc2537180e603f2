package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.ListsFolder;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.nightly.NightEntry;
import org.demarche.nightly.NightListener;
import org.demarche.nightly.NightResult;
import org.demarche.nightly.NightSchedule;
import org.demarche.nightly.NightService;
import org.demarche.nightly.NightSettings;
import org.demarche.nightly.NightShift;
import org.demarche.nightly.Staleness;
import org.demarche.pipeline.worker.EndingSignals;

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
    try (NightResources crew = new NightResources(around, settings)) {
      crew.night(crew::build).explain(orders(Journal.NONE), new NightLines(out::say, true));
    }
    around.out().flush();
  }

  /** One night now; empty if there was none, which is said. */
  public Optional<NightResult> once() {
    try (Journal journal = LedgerLocation.journal(around, settings)) {
      reconcile(journal);
      NightLines lines = new NightLines(out::say, explain);
      NightListener listener = quiet ? new Quiet(lines) : lines;
      NightShift shift =
          new Nights(around, settings, journal).shift(force, listener, afterwards(lines));
      EndingSignals signals = EndingSignals.on(shift::stop);
      try {
        Optional<NightResult> result = shift.run();
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
        Monitoring monitoring = Monitoring.of(around, settings, journal)) {
      reconcile(journal);
      Nights nights = new Nights(around, settings, journal);
      NightLines lines = new NightLines(out::say, explain);
      NightShift shift = nights.shift(force, lines, monitoring.on(afterwards(lines)));
      NightSchedule schedule =
          nights.schedule().orElseGet(() -> nights.schedule(Nights.DEFAULT_TIME));
      try (NightService service =
          NightService.start(nights.clock(schedule, shift, out::say), settings.stopLimit())) {
        monitoring.tells(deliveries);
        ListsFolder.of(around, settings).warning().ifPresent(around.err()::println);
        monitoring.serve(service::isRunning);
        schedule.after(Instant.now()).ifPresent(next -> out.say("The next night is at " + next));
        CountDownLatch end = new CountDownLatch(1);
        EndingSignals signals = EndingSignals.on(end::countDown);
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } finally {
          shift.stop();
          signals.close();
        }
      }
    }
  }

  private NightSettings orders(Journal journal) {
    return new Nights(around, settings, journal).orders(LocalDate.now(settings.zone()), force);
  }

  /** What the folders have and the ledger has not. */
  private void reconcile(Journal journal) {
    Path out = around.brief(settings.folder(Setting.OUTPUT));
    new JobRecorder("", journal).reconcile(out);
  }

  /** Whether deliveries wait for a person's word. */
  public boolean isDeliveryHeld() {
    return deliveries.isHeld();
  }

  private NightShift.NightEnd afterwards(NightLines lines) {
    return new DeliveryAfterNight(lines, deliveries);
  }

  private void tellFailures(NightResult result) {
    result.failed().stream().map(NightEntry::findings).forEach(around.err()::print);
    around.err().flush();
  }

  /** Only what failed. */
  private record Quiet(NightListener next) implements NightListener {

    @Override
    public void planned(int packages) {}

    @Override
    public void judged(Staleness verdict) {
      next.judged(verdict);
    }

    @Override
    public void done(NightEntry entry) {
      if (!entry.isGood()) {
        next.done(entry);
      }
    }
  }
}
