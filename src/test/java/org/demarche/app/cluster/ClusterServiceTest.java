package org.demarche.app.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.app.ProgramProcess;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.cluster.TestBroker;
import org.demarche.edition.EditionStore;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.Postgres;
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

  /** Slow enough that a process can be killed while it builds. */
  private static final String TEMPLATE =
      """
      <#list 1..200000 as n><#assign x = n></#list>
      <html lang="en"><head><title>${package.title}</title></head>
      <body><h1>${package.title}</h1></body></html>
      """;

  private final Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<String, String> shared = new HashMap<>();
  private final TestBroker broker;

  ClusterServiceTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    Postgres postgres = opened(Postgres.start(folder.resolve("data")));
    this.broker = opened(TestBroker.start(folder.resolve("broker")));
    LedgerSettings ledger = postgres.empty();
    Definitions.write(folder.resolve("house/note/document.ftl"), TEMPLATE);
    Files.createDirectories(folder.resolve("tmp"));
    shared.put("DEMARCHE_BROKER", broker.settings().url());
    shared.put("DEMARCHE_LEDGER", ledger.url());
    shared.put("DEMARCHE_LEDGER_USER", ledger.user());
    shared.put("DEMARCHE_LEASE", "4s");
    shared.put("DEMARCHE_SETTLE", "200ms");
    shared.put("DEMARCHE_JOBS", "1");
    shared.put("DEMARCHE_TEMPLATES", "house");
    shared.put("DEMARCHE_KIND", "note");
    shared.put("DEMARCHE_FORMAT", "html");
    shared.put("DEMARCHE_INPUT", "in");
    shared.put("DEMARCHE_OUTPUT", "out");
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.add(part);
    return part;
  }

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private ProgramProcess process(String name, String roles) throws IOException {
    Map<String, String> environment = new HashMap<>(shared);
    environment.put("DEMARCHE_ROLES", roles);
    return opened(
        ProgramProcess.start(folder, folder.resolve(name + ".log"), environment, "watch"));
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

  private static void signal(ProgramProcess process, String signal) throws Exception {
    assertEquals(
        0,
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
  }

  @Test
  void everyFileEndsOnceWhoeverDiesOrSleeps() throws Exception {
    ProgramProcess first = process("first", "intake,build");
    await().atMost(LONG).until(() -> first.said().contains("Takes files"));
    ProgramProcess second = process("second", "intake,build");
    ProgramProcess worker = process("worker", "build");
    drop(0, 20);
    Definitions.broken(folder.resolve("in/broken.yaml"));
    await().atMost(LONG).until(() -> accepted() >= 3);

    signal(worker, "KILL");
    signal(first, "STOP");
    await().atMost(LONG).until(() -> second.said().contains("Takes files"));
    await().atMost(LONG).until(() -> accepted() == 20);
    signal(first, "CONT");
    await().atMost(LONG).until(() -> first.said().contains("no more"));
    drop(20, 4);
    await().atMost(LONG).until(() -> accepted() == 24);
    await().atMost(LONG).until(() -> broker.depth("demarche.build") == 0);

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
    assertEquals(0, broker.depth("demarche.dead"));
    String status = Ran.in(folder, shared, "status").out();
    assertTrue(status.contains("demarche.build: nothing"), status);
    assertTrue(status.contains("process " + second.pid()), status);
    assertEquals(Exit.DONE, first.stop());
    assertEquals(Exit.DONE, second.stop());
  }

  @Test
  void settingsThatDoNotFitAreToldAtOnce() {
    Map<String, String> file = new HashMap<>(shared);
    file.put("DEMARCHE_LEDGER", "ledger");
    Ran ran = Ran.in(folder, file, "watch");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("PostgreSQL"), ran.err());
    shared.put("DEMARCHE_ROLES", "cook");
    assertTrue(Ran.in(folder, shared, "watch").err().contains("cook"));
  }
}
