package org.demarche.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Postgres;
import org.demarche.ledger.entry.Lease;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.OperationRules;
import org.demarche.service.RouteContext;

/**
 * No test: says what the queue costs a job, and how many jobs workers do in a time that stand for
 * builds of two seconds without using the processor. With a real broker and a real database, all in
 * one process.
 */
public final class QueueTimes {

  private static final long BUILD_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int JOBS_A_WORKER = 5;
  private static final int SINGLE_JOBS = 300;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Path folder;
  private final TestBroker server;
  private final Ledger ledger;
  private final Lease lease;
  private final Path file;

  private QueueTimes(Path folder, TestBroker server, Ledger ledger) throws Exception {
    this.folder = folder;
    this.server = server;
    this.ledger = ledger;
    this.lease = ledger.leases().take("times", "me", HOUR).orElseThrow();
    this.file = Files.writeString(folder.resolve("file.yaml"), "content");
  }

  /** Prints a line for each measurement. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("queue-times");
    try (Postgres postgres = Postgres.start(folder.resolve("data"));
        TestBroker server = TestBroker.start(folder.resolve("broker"));
        Ledger ledger = Ledger.open(postgres.empty())) {
      QueueTimes times = new QueueTimes(folder, server, ledger);
      times.single();
      for (int workers = 1; workers <= 32; workers *= 2) {
        times.many(workers);
      }
    }
  }

  private static BuildResult done(Path definition) {
    return BuildResult.fault(
        definition, OperationRules.BROKE_DOWN, "as it should", "", Duration.ZERO);
  }

  private void single() throws Exception {
    measure(
        1,
        (definition, settings) -> done(definition.path()),
        queue -> {
          long[] nanos = new long[SINGLE_JOBS];
          for (int i = -SINGLE_JOBS; i < SINGLE_JOBS; i++) {
            long began = System.nanoTime();
            queue.build(file, BuildSettings.of(folder));
            nanos[Math.max(0, i)] = System.nanoTime() - began;
          }
          Arrays.sort(nanos);
          System.out.printf(
              "a job that does nothing: median %.1f ms, 95th percentile %.1f ms%n",
              nanos[SINGLE_JOBS / 2] / 1e6, nanos[SINGLE_JOBS * 95 / 100] / 1e6);
        });
  }

  private void many(int workers) throws Exception {
    measure(
        workers,
        (definition, settings) -> {
          long end = System.nanoTime() + BUILD_NANOS;
          while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
          }
          return done(definition.path());
        },
        queue -> {
          ExecutorService threads = Executors.newCachedThreadPool();
          all(queue, threads, workers); // all are awake
          long began = System.nanoTime();
          all(queue, threads, workers * JOBS_A_WORKER);
          double seconds = (System.nanoTime() - began) / 1e9;
          threads.shutdown();
          double ideal = JOBS_A_WORKER * BUILD_NANOS / 1e9;
          System.out.printf(
              "%2d workers: %.2f jobs a second, %.3f of ideal%n",
              workers, workers * JOBS_A_WORKER / seconds, ideal / seconds);
        });
  }

  private void all(QueueBuilder queue, ExecutorService threads, int jobs) {
    List<CompletableFuture<BuildResult>> asked = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      asked.add(
          CompletableFuture.supplyAsync(
              () -> queue.build(file, BuildSettings.of(folder)), threads));
    }
    asked.forEach(CompletableFuture::join);
  }

  /** What is measured. */
  private interface Work {
    void with(QueueBuilder queue) throws Exception;
  }

  private void measure(int workers, Builder builder, Work work) throws Exception {
    List<AutoCloseable> open = new ArrayList<>();
    try {
      for (int i = 0; i < workers; i++) {
        Broker broker = new Broker(server.settings());
        open.add(broker);
        JobConsumer consumer =
            new JobConsumer(
                ledger.leases(), "w" + i, folder, BuildSettings.of(folder), this::read, builder);
        open.add(
            RouteContext.start(
                Duration.ofSeconds(5), List.of(new BuildRoute(broker, consumer, 1))));
      }
      Broker broker = new Broker(server.settings());
      open.add(broker);
      QueueBuilder queue = new QueueBuilder(broker, ledger.leases(), lease, () -> true, folder, 4);
      open.add(
          RouteContext.start(
              Duration.ofSeconds(5), List.of(new AnswerRoute(broker, lease, queue))));
      work.with(queue);
      queue.close();
    } finally {
      for (int i = open.size() - 1; i >= 0; i--) {
        open.get(i).close();
      }
    }
  }

  private Optional<JobConsumer.Read> read(Path path) {
    try {
      return Optional.of(new JobConsumer.Read(Files.readAllBytes(path), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
