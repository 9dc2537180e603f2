package org.demarche.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.app.output.Version;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.ledger.Journal;
import org.demarche.ledger.entry.Run;
import org.demarche.nightly.NightClock;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightReports;
import org.demarche.nightly.NightSchedule;
import org.demarche.nightly.NightSettings;
import org.demarche.nightly.NightShift;
import org.demarche.pipeline.Builder;
import org.demarche.service.Subscribers;
import org.demarche.watch.folder.DropFolder;

/** Nights, put together from settings. */
public final class Nights {

  private static final int KEPT_REPORTS = 60;

  private final Environment around;
  private final Settings settings;
  private final Journal journal;

  public Nights(Environment around, Settings settings, Journal journal) {
    this.around = around;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * Runs nights.
   *
   * @param told of each night, in this order; then the ledger forgets what is old
   */
  public NightShift shift(boolean force, List<Consumer<NightEvent>> told) {
    NightReports reports = reports();
    return shift(
        today -> orders(today, force),
        () -> new NightResources(around, settings),
        reports,
        reports::lock,
        told);
  }

  /**
   * Nights of which several machines build the editions.
   *
   * @param builder has them built
   * @param underWay how many builds at a time
   * @param turn of this process
   */
  public NightShift shared(
      Builder builder, int underWay, NightShift.Turn turn, List<Consumer<NightEvent>> told) {
    return shift(
        today -> orders(today, false, underWay),
        () -> new NightResources(around, settings, builder),
        reports(),
        turn,
        told);
  }

  private NightReports reports() {
    return new NightReports(
        around.brief(settings.folder(Setting.OUTPUT)), KEPT_REPORTS, settings.outputMode());
  }

  private NightShift shift(
      NightShift.Orders orders,
      Supplier<NightShift.Resources> resources,
      NightReports reports,
      NightShift.Turn turn,
      List<Consumer<NightEvent>> told) {
    List<Consumer<NightEvent>> inOrder = new ArrayList<>(told);
    inOrder.add(this::tidy);
    return new NightShift(
        orders,
        resources,
        journal,
        reports,
        turn,
        new Subscribers<>(inOrder),
        settings.zone(),
        InstantSource.system());
  }

  /** What a night on a day is to do; a day that the settings name counts instead. */
  NightSettings orders(LocalDate today, boolean force) {
    return orders(today, force, settings.jobs());
  }

  private NightSettings orders(LocalDate today, boolean force, int threads) {
    Path in = around.brief(settings.folder(Setting.INPUT));
    return new NightSettings(
        new DropFolder(in).accepted(),
        Wiring.buildSettings(around, settings),
        settings.asOf().orElse(today),
        Version.text(),
        force,
        threads);
  }

  /**
   * The clock of the nights.
   *
   * @param words is told of missed nights
   */
  public NightClock clock(NightSchedule schedule, NightShift shift, Consumer<String> words) {
    return clock(schedule, shift, words, lastNight());
  }

  /**
   * The same, after a night that is known.
   *
   * @param last when it began; empty if none is on record
   */
  public NightClock clock(
      NightSchedule schedule, NightShift shift, Consumer<String> words, Optional<Instant> last) {
    return new NightClock(schedule, last, shift::run, words, InstantSource.system());
  }

  /** The same, which begins with a night that was begun then and has not ended. */
  public NightClock clock(
      NightSchedule schedule, NightShift shift, Consumer<String> words, Instant begun) {
    return NightClock.goingOn(schedule, begun, shift::run, words, InstantSource.system());
  }

  /** When nights are; empty for never. */
  public Optional<NightSchedule> schedule() {
    String when = settings.value(Setting.NIGHTLY).text();
    return when.isEmpty() ? Optional.empty() : Optional.of(schedule(when));
  }

  NightSchedule schedule(String when) {
    try {
      return NightSchedule.of(when, settings.zone(), settings.flag(Setting.NIGHTLY_CATCH_UP));
    } catch (IllegalArgumentException e) {
      throw settings.bad(
          Setting.NIGHTLY, "is no time such as 02:30 and no expression of cron: " + e.getMessage());
    }
  }

  private void tidy(NightEvent event) {
    if (event instanceof NightEvent.Ended) {
      LedgerLocation.forget(journal, settings);
    }
  }

  private Optional<Instant> lastNight() {
    return journal
        .ask(Optional.<Run>empty(), ledger -> ledger.runs().last(Run.Kind.NIGHTLY))
        .filter(run -> run.state() != Run.State.INTERRUPTED)
        .map(Run::started);
  }
}
