package org.demarche.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Postgres;
import org.demarche.ledger.entry.Lease;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.OperationRules;
import org.demarche.service.RouteContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds through a real broker and a real database; what builds says what it was given. */
@Timeout(120)
class QueueBuilderTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir static Path shared;

  private static Postgres postgres;
  private static TestBroker server;

  private final Path folder;
  private final Path in;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> built = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean held = new AtomicBoolean(true);
  private Broker broker;
  private Ledger ledger;
  private Lease lease;
  private QueueBuilder queue;

  QueueBuilderTest(@TempDir Path folder) {
    this.folder = folder;
    this.in = folder.resolve("in");
  }

  @BeforeAll
  static void start() throws Exception {
    postgres = Postgres.start(shared.resolve("data"));
    server = TestBroker.start(shared.resolve("broker"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    postgres.close();
  }

  @BeforeEach
  void open() throws Exception {
    Files.createDirectories(in);
    ledger = open(Ledger.open(postgres.empty()));
    lease = ledger.leases().take("intake", "me", LONG).orElseThrow();
    broker = open(new Broker(server.settings()));
    queue = new QueueBuilder(broker, ledger.leases(), lease, held::get, in, 9);
    route(new AnswerRoute(broker, lease, queue));
  }

  @AfterEach
  void close() throws Exception {
    queue.close();
    threads.shutdownNow();
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private <T extends AutoCloseable> T open(T resource) {
    open.add(resource);
    return resource;
  }

  private RouteContext route(RouteBuilder route) {
    return open(RouteContext.start(Duration.ofSeconds(5), List.of(route)));
  }

  private RouteContext worker(String name, Builder builder, int jobs) {
    JobConsumer consumer =
        new JobConsumer(
            ledger.leases(),
            name,
            in,
            BuildSettings.of(folder.resolve("out")).withStrict(true),
            QueueBuilderTest::read,
            builder);
    return route(new BuildRoute(open(new Broker(server.settings())), consumer, jobs));
  }

  private static Optional<JobConsumer.Read> read(Path file) {
    try {
      return Optional.of(new JobConsumer.Read(Files.readAllBytes(file), null));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildResult remember(Input definition, BuildSettings settings) {
    built.add(
        "%s %s today=%s strict=%s"
            .formatted(
                in.relativize(definition.path()),
                new String(definition.content(), java.nio.charset.StandardCharsets.UTF_8),
                settings.today(),
                settings.strict()));
    return BuildResult.fault(
        definition.path(), OperationRules.BROKE_DOWN, "as it should", "", Duration.ZERO);
  }

  private Path file(String name, String content) throws IOException {
    Files.createDirectories(in.resolve(name).getParent());
    return Files.writeString(in.resolve(name), content);
  }

  private CompletableFuture<BuildResult> ask(Path file) {
    BuildSettings settings =
        BuildSettings.of(folder.resolve("elsewhere")).withToday(LocalDate.of(1998, 11, 1));
    return CompletableFuture.supplyAsync(() -> queue.build(file, settings), threads)
        .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  private static List<String> codes(BuildResult result) {
    return result.findings().stream().map(finding -> finding.code()).toList();
  }

  @Test
  void aWorkerBuildsByItsOwnSettingsWhatIsAskedForTheDay() throws Exception {
    worker("one", this::remember, 1);
    Path file = file("asia/a b#ü.yaml", "text");
    BuildResult result = ask(file).join();

    assertEquals(file, result.input());
    assertEquals(List.of(OperationRules.BROKE_DOWN.code()), codes(result));
    assertEquals(List.of("asia/a b#ü.yaml text today=1998-11-01 strict=true"), built);
    await().until(() -> server.depth(Queues.BUILD) == 0);
  }

  @Test
  void manyWorkersShareTheJobs() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Builder together =
        (definition, settings) -> {
          both.countDown();
          await().atMost(LONG).until(() -> both.getCount() == 0);
          return remember(definition, settings);
        };
    worker("one", together, 1);
    worker("two", together, 1);
    List<CompletableFuture<BuildResult>> jobs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      jobs.add(ask(file(i + ".yaml", "" + i)));
    }
    jobs.forEach(CompletableFuture::join);

    assertEquals(20, built.stream().distinct().count());
    assertEquals(20, built.size());
  }

  @Test
  void aJobWhoseWorkerFailsGoesToAnotherAndIsSetAsideInTheEnd() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    worker(
        "one",
        (definition, settings) -> {
          if (tries.incrementAndGet() < 2) {
            throw new CancellationException("this process ends");
          }
          return remember(definition, settings);
        },
        1);
    ask(file("good.yaml", "good")).join();
    assertEquals(2, tries.get());

    long dead = server.depth(Queues.DEAD);
    tries.set(-TestBroker.TRIES);
    CompletableFuture<BuildResult> never = ask(file("bad.yaml", "bad"));
    await().atMost(LONG).until(() -> server.depth(Queues.DEAD) == dead + 1);
    assertTrue(!never.isDone(), "its file is in hand until somebody decides");

    tries.set(2);
    QueueDesk desk = new QueueDesk(open(new Broker(server.settings())));
    assertEquals(
        List.of(0, (int) dead + 1), desk.queues().stream().map(QueueState::waiting).toList());
    assertTrue(desk.redrive() >= 1, "and what other tests left there");
    assertEquals(List.of(OperationRules.BROKE_DOWN.code()), codes(never.join()));
    await().until(() -> server.depth(Queues.DEAD) == dead);
  }

  @Test
  void aFileThatIsOtherThanItWasIsTriedAgain() throws Exception {
    CompletableFuture<BuildResult> job = ask(file("a.yaml", "first"));
    await().until(() -> server.depth(Queues.BUILD) == 1);
    file("a.yaml", "second");
    worker("one", this::remember, 1);

    assertEquals(List.of(DropRules.MACHINE.code()), codes(job.join()));
    assertEquals(List.of(), built);
  }

  @Test
  void whatAFormerHolderAskedForIsLeftOut() throws Exception {
    CompletableFuture<BuildResult> job = ask(file("a.yaml", "first"));
    await().until(() -> server.depth(Queues.BUILD) == 1);
    ledger.leases().release(lease);
    Lease next = ledger.leases().take("intake", "another", LONG).orElseThrow();
    assertTrue(next.fence() > lease.fence());
    worker("one", this::remember, 1);

    await().until(() -> server.depth(Queues.BUILD) == 0);
    assertEquals(List.of(), built);
    held.set(false);
    CompletionException thrown = assertThrows(CompletionException.class, job::join);
    assertInstanceOf(CancellationException.class, thrown.getCause());
  }

  @Tag("proof")
  @Test
  void aBrokerThatIsAwayIsAFaultThatPassesAndOneThatComesBackGoesOn() throws Exception {
    worker("one", this::remember, 1);
    ask(file("before.yaml", "before")).join();
    server.stop();
    await().until(() -> broker.awaySince().isPresent());
    assertEquals(List.of(DropRules.MACHINE.code()), codes(ask(file("while.yaml", "while")).join()));
    server.startAgain();

    await().atMost(LONG).until(() -> broker.awaySince().isEmpty());
    ask(file("after.yaml", "after")).join();
    assertEquals(2, built.size());
  }

  @Tag("proof")
  @Test
  void whatWaitsInTheQueueIsThereAfterTheBrokerWasRestarted() throws Exception {
    CompletableFuture<BuildResult> job = ask(file("a.yaml", "first"));
    await().until(() -> server.depth(Queues.BUILD) == 1);
    server.stop();
    server.startAgain();
    worker("one", this::remember, 1);

    assertEquals(List.of(OperationRules.BROKE_DOWN.code()), codes(job.join()));
    await().until(() -> server.depth(Queues.BUILD) == 0);
    assertEquals(1, built.size(), "the broker knows a message that is sent twice");
  }

  @Test
  void messagesOfAnotherVersionAndFilesElsewhereAreSetAside() throws Exception {
    worker("one", this::remember, 1);
    long dead = server.depth(Queues.DEAD);
    try (Broker stranger = new Broker(server.settings())) {
      stranger.send(Queues.BUILD, "{\"schema\":\"demarche-job/99\"}", "s1", 4);
      stranger.send(Queues.BUILD, "no JSON", "s2", 4);
      String outside =
          Messages.write(
              new BuildJob(
                  BuildJob.SCHEMA,
                  "x",
                  "intake",
                  lease.fence(),
                  1,
                  "../secret",
                  "",
                  null,
                  null,
                  false,
                  null,
                  java.util.Map.of()));
      stranger.send(Queues.BUILD, outside, "s3", 4);
    }
    await().atMost(LONG).until(() -> server.depth(Queues.DEAD) == dead + 3);
    assertEquals(List.of(), built);
  }

  @Test
  void whatIsUrgentGoesFirst() throws Exception {
    List<CompletableFuture<BuildResult>> jobs = new ArrayList<>();
    try (Broker broker = new Broker(server.settings())) {
      QueueBuilder night = new QueueBuilder(broker, ledger.leases(), lease, held::get, in, 1);
      for (String name : Stream.of("n1", "n2").toList()) {
        Path file = file(name + ".yaml", name);
        CompletableFuture<BuildResult> unused =
            CompletableFuture.supplyAsync(
                () -> night.build(file, BuildSettings.of(folder.resolve("out"))), threads);
        await().until(() -> server.depth(Queues.BUILD) == Integer.parseInt(name.substring(1)));
      }
      jobs.add(ask(file("dropped.yaml", "dropped")));
      await().until(() -> server.depth(Queues.BUILD) == 3);
      worker("one", this::remember, 1);
      jobs.forEach(CompletableFuture::join);
      await().until(() -> built.size() == 3);
      night.close();
    }
    assertTrue(built.get(0).startsWith("dropped.yaml"), built::toString);
  }
}
