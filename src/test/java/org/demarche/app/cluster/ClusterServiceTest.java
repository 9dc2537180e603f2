package org.demarche.app.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.app.ProgramProcess;
import org.demarche.app.command.Definitions;
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
