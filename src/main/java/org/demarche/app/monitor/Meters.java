package org.demarche.app.monitor;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightResult;
import org.demarche.pipeline.BuildResult;
import org.demarche.watch.Postponed;
import org.demarche.watch.WatchEvent;
import org.demarche.watch.WatchEvent.Accepted;
import org.demarche.watch.WatchEvent.Rejected;
import org.demarche.watch.WatchEvent.Taken;
import org.demarche.watch.folder.Inventory;

/**
 * What is measured, our own named {@code demarche_…}, Java's and the process's as usual. The queue
 * is looked at when it is asked.
 */
public final class Meters {

  private static final double[] SECONDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Set<Path> inHand = ConcurrentHashMap.newKeySet();
  private final Counter jobs =
      Counter.builder()
          .name("demarche_jobs_total")
          .help("Files that were dealt with, by what became of them.")
          .labelNames("state")
          .register(registry);
  private final Histogram builds =
      Histogram.builder()
          .name("demarche_build_seconds")
          .help("Time of a build.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter nights =
      Counter.builder()
          .name("demarche_night_packages_total")
          .help("Packages of all nights of this process, by what became of them.")
          .labelNames("result")
          .register(registry);
  private final Gauge nightTime =
      gauge("demarche_night_last_timestamp_seconds", "When the last night ended.");
  private final Gauge nightTook =
      gauge("demarche_night_last_duration_seconds", "How long the last night took.");
  private final Gauge nightPackages =
      Gauge.builder()
          .name("demarche_night_last_packages")
          .help("Packages of the last night, by what became of them.")
          .labelNames("result")
          .register(registry);

  public Meters(Inventory inventory, BooleanSupplier ledgerUp) {
    JvmMetrics.builder().register(registry);
    for (String state : List.of("accepted", "unchanged", "rejected", "postponed")) {
      jobs.initLabelValues(state);
    }
    for (String result : List.of("built", "unchanged", "failed")) {
      nights.initLabelValues(result);
    }
    asked(
        "demarche_queue_files",
        "Files that wait in the drop folder.",
        () -> queue(inventory).size());
    asked(
        "demarche_queue_oldest_seconds",
        "Age of the file that has waited longest; 0 without one.",
        () -> oldest(queue(inventory)));
    asked("demarche_in_hand_files", "Files that are being built.", inHand::size);
    asked(
        "demarche_ledger_up",
        "1 if the ledger answered last, 0 if not.",
        () -> ledgerUp.getAsBoolean() ? 1 : 0);
  }

  /**
   * Copies that have not arrived.
   *
   * @param look empty while that is not known
   */
  public void copies(Supplier<Optional<CopiesNow>> look) {
    GaugeWithCallback.builder()
        .name("demarche_deliveries")
        .help("Copies that have not arrived, by why.")
        .labelNames("state")
        .callback(
            answer ->
                look.get()
                    .ifPresent(
                        now -> {
                          answer.call(now.waiting(), "waiting");
                          answer.call(now.failed(), "failed");
                          answer.call(now.unknown(), "unknown");
                          answer.call(now.held(), "held");
                        }))
        .register(registry);
    GaugeWithCallback.builder()
        .name("demarche_deliveries_oldest_seconds")
        .help("Age of the copy that has waited longest; 0 without one.")
        .callback(answer -> look.get().ifPresent(now -> answer.call(seconds(now.oldest()))))
        .register(registry);
  }

  /**
   * What several machines share.
   *
   * @param brokerAway since when; empty if it is not
   * @param look empty while the ledger can't be asked
   */
  public void cluster(Supplier<Optional<Instant>> brokerAway, Supplier<Optional<ClusterNow>> look) {
    ClusterMeters.register(registry, brokerAway, look);
  }

  private static double seconds(Duration time) {
    return Math.max(0, time.toMillis() / 1000.0);
  }

  /** How many distribution lists there are. */
  public void lists(IntSupplier count) {
    asked("demarche_lists", "Distribution lists that were found.", count::getAsInt);
  }

  PrometheusRegistry registry() {
    return registry;
  }

  /** Counts what becomes of files. */
  public void file(WatchEvent event) {
    if (event instanceof Taken taken) {
      begun(taken.file().file());
    } else if (event instanceof Accepted accepted) {
      String state = accepted.edition().isNew() ? "accepted" : "unchanged";
      ended(accepted.file().result(), state);
    } else if (event instanceof Rejected rejected) {
      ended(rejected.file().result(), "rejected");
    } else if (event instanceof Postponed postponed) {
      Duration took = postponed.result().map(BuildResult::took).orElse(Duration.ZERO);
      ended(postponed.file(), "postponed", took);
    }
  }

  private void ended(BuildResult result, String state) {
    ended(result.input(), state, result.took());
  }

  /** Measures nights. */
  public void night(NightEvent event) {
    if (event instanceof NightEvent.Ended ended) {
      night(ended.result());
    }
  }

  void begun(Path file) {
    inHand.add(file);
  }

  void ended(Path file, String state, Duration took) {
    inHand.remove(file);
    jobs.labelValues(state).inc();
    built(took);
  }

  private void built(Duration took) {
    if (!took.isZero()) {
      builds.observe(took.toNanos() / 1e9);
    }
  }

  /** A night of this process, now. */
  void night(NightResult result) {
    nights.labelValues("built").inc(result.built().size());
    nights.labelValues("unchanged").inc(result.unchanged());
    nights.labelValues("failed").inc(result.failed().size());
    result.entries().forEach(entry -> built(entry.took()));
    night(
        Instant.now(),
        result.took(),
        result.built().size(),
        result.unchanged(),
        result.failed().size());
  }

  /** The last night, also of an earlier process, which the ledger knows. */
  public void night(Instant ended, Duration took, int built, int unchanged, int failed) {
    nightTime.set(ended.toEpochMilli() / 1000.0);
    nightTook.set(took.toMillis() / 1000.0);
    nightPackages.labelValues("built").set(built);
    nightPackages.labelValues("unchanged").set(unchanged);
    nightPackages.labelValues("failed").set(failed);
  }

  private List<Inventory.Item> queue(Inventory inventory) {
    return inventory.waiting().stream().filter(item -> !inHand.contains(item.file())).toList();
  }

  private static double oldest(List<Inventory.Item> queue) {
    return queue.isEmpty() ? 0 : seconds(Duration.between(queue.get(0).since(), Instant.now()));
  }

  private Gauge gauge(String name, String help) {
    return Gauge.builder().name(name).help(help).register(registry);
  }

  /** A number that is asked for. */
  private interface Asked {
    double now();
  }

  private void asked(String name, String help, Asked value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(answer -> answer.call(value.now()))
        .register(registry);
  }
}
