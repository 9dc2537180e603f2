package org.demarche.nightly;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs nights one at a time, enters them in the ledger and writes their reports. Whatever happens,
 * the next night finds it ready.
 */
public final class NightShift {

  private static final Logger LOG = LoggerFactory.getLogger(NightShift.class);

  /**
   * What a night is done with, made anew for each one, so that fonts and templates are those of
   * that night; closed after it.
   */
  public interface Resources extends AutoCloseable {

    Night night(Night.Building building);

    BuildResult build(Path definition, BuildSettings settings);

    @Override
    void close();
  }

  /** The right to run a night, which one process has at a time. */
  @FunctionalInterface
  public interface Turn {

    /** Closed when the night is over; empty if another process has it. */
    Optional<? extends Closeable> take() throws IOException;

    /** A night that another process left, which this one goes on with; none on one machine. */
    default Optional<NightBefore> left() {
      return Optional.empty();
    }

    /**
     * Whether this process still has it. Where one may lose it, the next one goes on with a night
     * that has not ended, and reports on all of it.
     */
    default boolean isHeld() {
      return true;
    }
  }

  /** The settings of a night on a day. */
  @FunctionalInterface
  public interface Orders {

    NightSettings of(LocalDate today);
  }

  private final Orders orders;
  private final Supplier<Resources> supply;
  private final Journal journal;
  private final NightReports reports;
  private final Turn turn;
  private final Consumer<? super NightEvent> events;
  private final ZoneId zone;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Night> running = new AtomicReference<>();

  /**
   * @param supply makes what a night is done with
   * @param turn of this process; {@link NightReports#lock} on one machine
   * @param events is told of each build, and of the end, when the ledger has it
   * @param zone whose day counts
   */
  public NightShift(
      Orders orders,
      Supplier<Resources> supply,
      Journal journal,
      NightReports reports,
      Turn turn,
      Consumer<? super NightEvent> events,
      ZoneId zone,
      InstantSource clock) {
    this.orders = orders;
    this.supply = supply;
    this.journal = journal;
    this.reports = reports;
    this.turn = turn;
    this.events = events;
    this.zone = zone;
    this.clock = clock;
  }

  /** Runs a night for today; empty if another one is running, or it could not be begun. */
  public Optional<NightResult> run() {
    try (Closeable mine = turn.take().orElse(null)) {
      if (mine == null) {
        events.accept(new NightEvent.NotRun("another night is still running"));
        return Optional.empty();
      }
      Optional<NightEvent.Ended> ended = run(turn.left());
      ended.ifPresent(events);
      return ended.map(NightEvent.Ended::result);
    } catch (IOException | UncheckedIOException e) {
      LOG.error("The night could not be run", e);
      events.accept(new NightEvent.NotRun("it could not be run: " + e));
      return Optional.empty();
    }
  }

  /** Begins nothing more in the night that is running; what is in hand is finished. */
  public void stop() {
    Night night = running.get();
    if (night != null) {
      night.stop();
    }
  }

  /**
   * A night that the ledger has from its beginning to its end; empty if it was left to the next
   * process. Its day is that on which it was begun, by whatever clock.
   */
  private Optional<NightEvent.Ended> run(Optional<NightBefore> before) throws IOException {
    Run run =
        before
            .map(night -> journal.goOn(night.run()))
            .orElseGet(() -> journal.begin(Run.Kind.NIGHTLY));
    Instant begun = before.isPresent() ? run.started() : clock.instant();
    NightSettings settings = orders.of(LocalDate.ofInstant(begun, zone));
    MDC.put("run", run.id());
    boolean left = false;
    Run.State state = Run.State.FAILED;
    Run.Totals totals = Run.Totals.NONE;
    String summary = "";
    try (Resources resources = supply.get()) {
      NightJobs jobs = new NightJobs(new JobRecorder(run.id(), journal), before, resources::build);
      Night night = resources.night(jobs);
      running.set(night);
      NightResult result =
          night.run(settings, events).since(Duration.between(begun, clock.instant()));
      left = !turn.isHeld();
      if (left) {
        return Optional.empty();
      }
      state = Run.State.DONE;
      totals = totals(result);
      summary = result.summary();
      return Optional.of(new NightEvent.Ended(result, report(result, run)));
    } catch (CancellationException elsewhere) {
      left = true;
      LOG.info("The night is left to another process: {}", elsewhere.getMessage());
      return Optional.empty();
    } finally {
      running.set(null);
      if (left) {
        journal.leave(run);
      } else {
        journal.end(run, state, totals, summary);
      }
      MDC.remove("run");
    }
  }

  private @Nullable Path report(NightResult result, Run run) {
    try {
      return reports.write(new NightReport(result), run.started().atZone(zone).toLocalDateTime());
    } catch (IOException e) {
      LOG.error("The report of the night cannot be written", e);
      return null;
    }
  }

  private static Run.Totals totals(NightResult result) {
    int faults =
        (int) result.failed().stream().filter(entry -> entry.outcome() == Outcome.FAULT).count();
    return new Run.Totals(
        result.built().size(), result.unchanged(), result.failed().size() - faults, 0, faults);
  }
}
