package org.demarche.pipeline.worker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.demarche.files.Durable;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, whose rendering does what a title says. */
@Timeout(180)
class WorkerPoolTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> basis = new AtomicReference<>("first");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private WorkerPool pool;

  WorkerPoolTest(@TempDir Path folder) {
    this.folder = folder;
    this.pool = pool(MisbehavingWorker.class.getName(), 300, Duration.ofMinutes(1));
  }

  @BeforeAll
  static void patience() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(100));
  }

  @AfterAll
  static void noMorePatience() {
    Awaitility.reset();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    pool.close();
  }

  @Test
  void aWorkerBuildsOneDefinitionAfterTheOther() throws IOException {
    BuildResult first = build("first", "First");
    Set<Long> workers = pool.pids();
    BuildResult second = build("second", "Second");

    assertEquals(Outcome.PUBLISHED, first.outcome());
    assertEquals("second", second.packageId());
    assertEquals(folder.resolve("output/second"), second.edition().orElseThrow().packageFolder());
    assertTrue(Files.readString(folder.resolve("output/first/briefing.html")).contains("First"));
    assertEquals(1, workers.size());
    assertEquals(workers, pool.pids(), "the worker is used again");
  }

  @Test
  void whatHangsIsEndedAndTheNextIsBuilt() throws IOException {
    BuildResult hung = build("hangs", "hang", Duration.ofSeconds(2));

    assertEquals(Outcome.FAULT, hung.outcome());
    assertEquals(List.of("D605: The documents were not made within 2 seconds"), messages(hung));
    assertEquals(Set.of(), pool.pids(), "nothing goes on burning");
    assertEquals(Outcome.PUBLISHED, build("good", "Good").outcome());
  }

  @Test
  @Tag("proof")
  void whatEatsMemoryIsEndedAndTheOthersGoOn() throws IOException {
    Path go = folder.resolve("go");
    CompletableFuture<BuildResult> other = later("other", "wait " + go);
    await().until(() -> Files.exists(folder.resolve("go.here")));

    BuildResult eater = build("eater", "eat");
    assertEquals(Outcome.FAULT, eater.outcome());
    assertEquals(
        List.of("D609: The documents were not made within 64m of memory"), messages(eater));
    assertTrue(eater.findings().get(0).found().contains("OutOfMemoryError"), eater::toString);
    assertEquals(Outcome.PUBLISHED, build("next", "Next").outcome());

    Files.createFile(go);
    assertEquals(Outcome.PUBLISHED, other.join().outcome());
  }

  @Test
  void aJobWhoseWorkerIsKilledIsTriedAgain() throws IOException {
    Path go = folder.resolve("go");
    CompletableFuture<BuildResult> job = later("good", "wait " + go);
    await().until(() -> Files.exists(folder.resolve("go.here")));
    Set<Long> killed = pool.pids();
    killed.forEach(pid -> ProcessHandle.of(pid).orElseThrow().destroyForcibly());
    await().until(() -> !pool.pids().isEmpty() && !pool.pids().equals(killed));
    Files.createFile(go);

    assertEquals(Outcome.PUBLISHED, job.join().outcome());
    assertNotEquals(killed, pool.pids());
  }

  @Test
  void aJobThatKillsItsWorkerOnceIsBuilt() throws IOException {
    BuildResult result = build("once", "halt-once " + folder.resolve("mark"));
    assertEquals(Outcome.PUBLISHED, result.outcome(), result::toString);
  }

  @Test
  @Tag("proof")
  void aJobThatKillsTwoWorkersIsAFault() throws IOException {
    BuildResult result = build("bad", "halt");

    assertEquals(Outcome.FAULT, result.outcome());
    assertEquals(List.of("D608: Two workers died of the build"), messages(result));
    assertTrue(result.findings().get(0).found().contains("code 7"), result::toString);
    assertEquals(Outcome.PUBLISHED, build("good", "Good").outcome());
  }

  @Test
  void anIdleWorkerThatWasKilledIsReplaced() throws IOException {
    build("first", "First");
    Set<Long> killed = pool.pids();
    for (long pid : killed) {
      ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
      worker.destroyForcibly();
      worker.onExit().join();
    }

    assertEquals(Outcome.PUBLISHED, build("second", "Second").outcome());
    assertNotEquals(killed, pool.pids());
  }

  @Test
  void whatIsPrintedGoesToTheLogAndHarmsNothing() throws IOException {
    BuildResult result = build("noisy", "print");

    assertEquals(Outcome.PUBLISHED, result.outcome(), result::toString);
    await().until(() -> log.contains("demarche-worker: reply of a library that prints"));
    assertTrue(log.stream().anyMatch(line -> line.startsWith("{\"half\": a line")), log::toString);
  }

  @Test
  void findingsComeWithTheirLines() throws IOException {
    BuildResult result = build("bad", "Ünlucky\n\nerror\nwarning");

    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(List.of("D201: There is a fault", "D399: There is a doubt"), messages(result));
    assertEquals(4, result.findings().get(0).at().line());
    assertEquals("error", result.source().line(4));
    assertEquals("", result.source().line(2), "only lines that are needed");
  }

  @Test
  void aWorkerIsReplacedAfterSomeJobsByOneThatIsKeptLonger() throws IOException {
    pool.close();
    pool = pool(MisbehavingWorker.class.getName(), 1, Duration.ofMinutes(1));
    build("first", "First");
    assertEquals(Set.of(), pool.pids());
    build("second", "Second");
    Set<Long> workers = pool.pids();
    build("third", "Third");

    assertEquals(1, workers.size());
    assertEquals(workers, pool.pids());
  }

  @Test
  void aWorkerIsReplacedWhenWhatItReadOnceHasChanged() throws IOException {
    build("first", "First");
    Set<Long> workers = pool.pids();
    basis.set("second");
    build("second", "Second");

    assertNotEquals(workers, pool.pids());
  }

  @Test
  void aWorkerThatCannotBeStartedIsToldWithItsCause() throws IOException {
    pool.close();
    pool = pool("org.demarche.NoSuchProgram", 300, Duration.ofMinutes(1));
    BuildResult result = build("good", "Good");

    assertEquals(List.of("D612: No worker process could be started"), messages(result));
    assertTrue(result.findings().get(0).found().contains("NoSuchProgram"), result::toString);
    assertThrows(IOException.class, pool::prepare);
  }

  @Test
  void theEndWaitsForWhatIsInHand() throws Exception {
    Path go = folder.resolve("go");
    CompletableFuture<BuildResult> job = later("good", "wait " + go);
    await().until(() -> Files.exists(folder.resolve("go.here")));
    CompletableFuture<Void> end = CompletableFuture.runAsync(pool::close, threads);
    await().until(() -> pool.isClosed());
    Files.createFile(go);

    assertEquals(Outcome.PUBLISHED, job.join().outcome());
    end.join();
    assertEquals(Set.of(), pool.pids());
  }

  @Test
  void theEndStopsWhatIsNotDoneInTime() throws IOException {
    pool.close();
    pool = pool(MisbehavingWorker.class.getName(), 300, Duration.ofMillis(100));
    CompletableFuture<BuildResult> job = later("good", "wait " + folder.resolve("go"));
    await().until(() -> Files.exists(folder.resolve("go.here")));
    pool.close();

    CompletionException thrown = assertThrows(CompletionException.class, job::join);
    assertInstanceOf(CancellationException.class, thrown.getCause());
    assertThrows(CancellationException.class, () -> build("late", "Late"));
    assertFalse(Files.exists(folder.resolve("output/good")));
  }

  @Test
  void signalsThatEndAGroupOfProcessesAreLeftToTheParent() throws Exception {
    Path go = folder.resolve("go");
    CompletableFuture<BuildResult> job = later("good", "wait " + go);
    await().until(() -> Files.exists(folder.resolve("go.here")));
    Set<Long> workers = pool.pids();
    for (String signal : List.of("INT", "TERM", "HUP")) {
      String pid = Long.toString(workers.iterator().next());
      assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
    }
    Files.createFile(go);

    assertEquals(Outcome.PUBLISHED, job.join().outcome());
    assertEquals(workers, pool.pids());
    assertEquals(List.of(), log, "nobody had to try again");
  }

  @Test
  @Tag("proof")
  void moreJobsThanWorkersWaitTheirTurn() throws IOException {
    List<CompletableFuture<BuildResult>> jobs =
        List.of(later("a", "A"), later("b", "B"), later("c", "hang"), later("d", "D"));
    List<Outcome> outcomes = jobs.stream().map(job -> job.join().outcome()).toList();

    assertEquals(
        List.of(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.FAULT, Outcome.PUBLISHED), outcomes);
    assertTrue(pool.pids().size() <= 2, () -> "workers: " + pool.pids());
  }

  @Test
  @Tag("proof")
  void temporaryFilesOfWorkersGoWithThemHoweverTheyEnd() throws IOException {
    build("good", "leave a file");
    assertFalse(left().isEmpty(), "the worker is kept, and so are its files");
    build("hangs", "leave-and-hang", Duration.ofSeconds(2));
    build("halts", "leave-and-halt");

    assertEquals(List.of(), left());
    build("good", "leave another file");
    pool.close();
    assertEquals(List.of(), left());
  }

  @Test
  void aTemporaryFolderThatIsCleanedIsMadeAgain() throws IOException {
    build("good", "First");
    Durable.deleteTree(folder.resolve("temporary"));
    basis.set("another");

    assertEquals(Outcome.PUBLISHED, build("good", "leave a file").outcome());
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByTheNext() throws IOException {
    Path left = folder.resolve("temporary/demarche-work-4000000-1-77/worker-1");
    Files.createDirectories(left);
    Files.writeString(left.resolve("page.pdf"), "half");
    Path other = Files.createDirectories(folder.resolve("temporary/demarche-work-of-somebody"));
    build("good", "Good");

    assertFalse(Files.exists(left.getParent()));
    assertTrue(Files.exists(other));
  }

  /** Files in the folder of temporary ones. */
  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("temporary"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private WorkerPool pool(String program, int jobs, Duration grace) {
    return new WorkerPool(
        new WorkerSettings(
            List.of(program), List.of(), folder, Map.of(), 2, "64m", jobs, grace, basis::get),
        log::add,
        new WorkFolder(folder.resolve("temporary")));
  }

  private CompletableFuture<BuildResult> later(String id, String title) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return build(id, title, title.equals("hang") ? Duration.ofSeconds(2) : LONG);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        threads);
  }

  private BuildResult build(String id, String title) throws IOException {
    return build(id, title, LONG);
  }

  private BuildResult build(String id, String title, Duration limit) throws IOException {
    Path definition = Files.writeString(folder.resolve(id + ".yaml"), id + "\n" + title);
    BuildSettings settings = BuildSettings.of(folder.resolve("output")).withTimeLimit(limit);
    return pool.build(definition, settings);
  }

  private static List<String> messages(BuildResult result) {
    return result.findings().stream().map(f -> f.code() + ": " + f.message()).toList();
  }
}
