package org.demarche.app.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.demarche.app.Wiring;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.cluster.AnswerRoute;
import org.demarche.cluster.Broker;
import org.demarche.cluster.BuildRoute;
import org.demarche.cluster.JobConsumer;
import org.demarche.cluster.QueueBuilder;
import org.demarche.cluster.TestBroker;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Postgres;
import org.demarche.ledger.entry.Lease;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.worker.WorkerPool;
import org.demarche.service.RouteContext;

/**
 * No test: says what real builds through the queue cost against the same builds in this process,
 * both by two worker processes. The two ways take turns; the ratios of pairs count, and of these
 * the median.
 */
public final class QueueCost {

  private static final int PACKAGES = 40;
  private static final int ROUNDS = 5;
  private static final int JOBS = 2;
  private static final int UNDER_WAY = 2 * JOBS;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Path folder;
  private final TestBroker server;
  private final Ledger ledger;
  private final Lease lease;
  private final Environment around;
  private final List<Path> files = new ArrayList<>();
  private int outs;

  private QueueCost(Path folder, TestBroker server, Ledger ledger) throws Exception {
    this.folder = folder;
    this.server = server;
    this.ledger = ledger;
    this.lease = ledger.leases().take("cost", "me", HOUR).orElseThrow();
    PrintWriter print = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    this.around =
        new Environment(
            Ran.PROJECT,
            folder,
            Map.of("DEMARCHE_JOBS", Integer.toString(JOBS), "DEMARCHE_CATALOGUE", "false"),
            print,
            print,
            false,
            false);
    for (int n = 0; n < PACKAGES; n++) {
      files.add(Definitions.good(folder.resolve("in/p%d.yaml".formatted(n)), "p" + n));
    }
  }

  /** Prints a line for each pair, and the medians. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("queue-cost");
    try (Postgres postgres = Postgres.start(folder.resolve("data"));
        TestBroker server = TestBroker.start(folder.resolve("broker"));
        Ledger ledger = Ledger.open(postgres.empty())) {
      new QueueCost(folder, server, ledger).measure();
    }
  }

  /**
   * What a way took.
   *
   * @param seconds by the clock
   * @param processor seconds of this process and its workers
   */
  private record Took(double seconds, double processor) {}

  private void measure() throws Exception {
    direct(); // all is warm
    double[] times = new double[ROUNDS];
    double[] processors = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      boolean first = round % 2 == 0;
      Took before = first ? direct() : queued();
      Took after = first ? queued() : direct();
      Took direct = first ? before : after;
      Took queued = first ? after : before;
      times[round] = direct.seconds() / queued.seconds();
      processors[round] = direct.processor() / queued.processor();
      System.out.printf(
          "%d builds: in process %.1f s (processor %.1f s), by the queue %.1f s (%.1f s): %.3f of"
              + " the throughput, %.3f by the processor%n",
          PACKAGES,
          direct.seconds(),
          direct.processor(),
          queued.seconds(),
          queued.processor(),
          times[round],
          processors[round]);
    }
    System.out.printf("medians: %.3f, %.3f by the processor%n", median(times), median(processors));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private Settings settings() {
    return Settings.read(around).flag(Setting.OUTPUT, folder.resolve("out" + outs++).toString());
  }

  private Took direct() throws Exception {
    Settings settings = settings();
    try (WorkerPool workers = Wiring.workers(around, settings)) {
      workers.prepare();
      return all(workers, Wiring.buildSettings(around, settings), JOBS);
    }
  }

  private Took queued() throws Exception {
    Settings settings = settings();
    BuildSettings what = Wiring.buildSettings(around, settings);
    try (WorkerPool workers = Wiring.workers(around, settings);
        Broker broker = new Broker(server.settings());
        Broker own = new Broker(server.settings())) {
      workers.prepare();
      JobConsumer consumer =
          new JobConsumer(ledger.leases(), "worker", in(), what, QueueCost::read, workers);
      QueueBuilder queue = new QueueBuilder(own, ledger.leases(), lease, () -> true, in(), 4);
      try (RouteContext build = routes(new BuildRoute(broker, consumer, JOBS));
          RouteContext answers = routes(new AnswerRoute(own, lease, queue))) {
        if (!build.isRunning() || !answers.isRunning()) {
          throw new IllegalStateException("a route does not run");
        }
        return all(queue, what, UNDER_WAY);
      } finally {
        queue.close();
      }
    }
  }

  private static RouteContext routes(org.apache.camel.RoutesBuilder route) {
    return RouteContext.start(Duration.ofSeconds(5), List.of(route));
  }

  private Path in() {
    return folder.resolve("in");
  }

  private static Optional<JobConsumer.Read> read(Path file) {
    try {
      return Optional.of(new JobConsumer.Read(Files.readAllBytes(file), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Took all(Builder builder, BuildSettings what, int atOnce) {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    double processor = processor();
    long began = System.nanoTime();
    List<CompletableFuture<BuildResult>> asked =
        files.stream()
            .map(file -> CompletableFuture.supplyAsync(() -> builder.build(file, what), threads))
            .toList();
    for (CompletableFuture<BuildResult> each : asked) {
      if (!each.join().isNew()) {
        throw new IllegalStateException("no edition: " + each.join().findings());
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    threads.shutdown();
    return new Took(seconds, processor() - processor);
  }

  /** Of this process, which has the broker in it, and all that it started. */
  private static double processor() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(time -> time.toNanos() / 1e9)
        .sum();
  }
}
