package org.demarche.app.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.app.ProgramProcess;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.edition.EditionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes of the program, a broker and a database, while some of them die. */
@Tag("proof")
@Timeout(300)
class ClusterServiceTest {

  private static final Duration LONG = Duration.ofMinutes(3);

  private final Path folder;
  private final TestCluster cluster;

  ClusterServiceTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.cluster = TestCluster.start(folder);
  }

  @AfterEach
  void close() throws Exception {
    cluster.close();
  }

  private void drop(int first, int count) {
    IntStream.range(first, first + count)
        .forEach(n -> Definitions.good(folder.resolve("in/p" + n + ".yaml"), "p" + n));
  }

  private long accepted() {
    Path accepted = folder.resolve("in/accepted");
    if (!Files.isDirectory(accepted)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(accepted)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileEndsOnceWhoeverDiesOrSleeps() throws Exception {
    ProgramProcess first = cluster.process("first", "intake,build");
    await().atMost(LONG).until(() -> first.said().contains("Takes files"));
    ProgramProcess second = cluster.process("second", "intake,build");
    ProgramProcess worker = cluster.process("worker", "build");
    drop(0, 20);
    Definitions.broken(folder.resolve("in/broken.yaml"));
    await().atMost(LONG).until(() -> accepted() >= 3);

    TestCluster.signal(worker, "KILL");
    TestCluster.signal(first, "STOP");
    await().atMost(LONG).until(() -> second.said().contains("Takes files"));
    await().atMost(LONG).until(() -> accepted() == 20);
    TestCluster.signal(first, "CONT");
    await().atMost(LONG).until(() -> first.said().contains("no more"));
    drop(20, 4);
    await().atMost(LONG).until(() -> accepted() == 24);
    await().atMost(LONG).until(() -> cluster.broker().depth("demarche.build") == 0);

    EditionStore store = new EditionStore(folder.resolve("out"));
    assertEquals(24, store.published().size());
    for (String id : store.published()) {
      assertEquals(List.of(1), store.numbers(id), id);
      assertTrue(store.readable(id).orElseThrow().isWhole(), id);
    }
    assertTrue(Files.exists(folder.resolve("in/rejected/broken.yaml.report.txt")));
    try (Stream<Path> left = Files.list(folder.resolve("in"))) {
      assertEquals(List.of(), left.filter(file -> file.toString().endsWith(".yaml")).toList());
    }
    assertEquals(0, cluster.broker().depth("demarche.dead"));
    String status = Ran.in(folder, cluster.environment(), "status").out();
    assertTrue(status.contains("demarche.build: nothing"), status);
    assertTrue(status.contains("process " + second.pid() + ", intake, build: for "), status);
    assertTrue(status.contains("24 editions"), status);
    assertEquals(Exit.DONE, first.stop());
    assertEquals(Exit.DONE, second.stop());
  }

  /** What Netty has for systems of one kind is not in a release. */
  @Test
  void aBrokerIsReachedWithTheLibrariesOfAReleaseAlone() throws Exception {
    String libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.matches(".*/netty-transport-(classes|native)-[^/]*"))
            .filter(
                entry -> !entry.matches(".*/artemis-[^/]*(server|journal|store|extensions)[^/]*"))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder status =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Ddemarche.home=" + Ran.PROJECT,
            "-cp",
            libraries,
            Demarche.class.getName(),
            "status");
    status.environment().putAll(cluster.environment());
    Process process = status.directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(Exit.DONE, process.waitFor(), said);
    assertTrue(said.contains(cluster.broker().settings().url() + ": up\n"), said);
    assertFalse(said.contains("Epoll"), said);
  }

  @Test
  void settingsThatDoNotFitAreToldAtOnce() {
    Map<String, String> file = new HashMap<>(cluster.environment());
    file.put("DEMARCHE_LEDGER", "ledger");
    Ran ran = Ran.in(folder, file, "watch");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("PostgreSQL"), ran.err());
    cluster.set("ROLES", "cook");
    assertTrue(Ran.in(folder, cluster.environment(), "watch").err().contains("cook"));
  }
}
