package org.demarche.app.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.app.settings.Exit;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Path folder;

  WatchCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsDroppedIsBuiltOrRejectedUntilTheWatchIsStopped() throws Exception {
    int port = freePort();
    Map<String, String> monitored = Map.of("DEMARCHE_MONITOR", "127.0.0.1:" + port);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CompletableFuture<Ran> watch =
        CompletableFuture.supplyAsync(
            () ->
                Ran.in(
                    folder, monitored, "watch", "--in", "in", "--out", "out", "--kind", "briefing"),
            thread);
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    Definitions.broken(folder.resolve("in/broken.yaml"));
    await()
        .atMost(LONG)
        .until(
            () ->
                Files.exists(folder.resolve("in/accepted/talks.yaml"))
                    && Files.exists(folder.resolve("in/rejected/broken.yaml.report.txt")));
    await().atMost(LONG).until(() -> get(port, "/metrics").contains("{state=\"accepted\"} 1.0"));
    assertTrue(get(port, "/metrics").contains("{state=\"rejected\"} 1.0"));
    assertTrue(get(port, "/health/ready").contains("\"status\":\"ready\""));
    await()
        .atMost(LONG)
        .until(() -> Files.readString(folder.resolve("out/catalogue.json")).contains("talks"));
    thread.shutdownNow();
    Ran ran = watch.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .startsWith(
                "Watching "
                    + folder.resolve("in")
                    + "; documents go to "
                    + folder.resolve("out")
                    + "\n"),
        ran.out());
    assertTrue(ran.out().contains("\naccepted talks.yaml → "), ran.out());
    assertTrue(ran.out().contains("\nrejected broken.yaml → "), ran.out());
    assertTrue(Files.exists(folder.resolve("out/talks/briefing.pdf")));
  }

  /** Else the first night would make another edition of each file, and send it again. */
  @Test
  void whatIsDroppedIsBuiltAsOfTheDayAndTheNightFindsNothingNew() throws Exception {
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    Map<String, String> utc = Map.of("DEMARCHE_TIME_ZONE", "UTC", "DEMARCHE_SETTLE", "50ms");
    Path given = Definitions.good(folder.resolve("in/given.yaml"), "given");
    String text = Files.readString(given).replace("id: given", "id: open");
    Definitions.write(folder.resolve("in/open.yaml"), text.replaceFirst("(?m)^asOf: .*\n", ""));
    String[] where = {"--in", "in", "--out", "out", "--kind", "summary", "--format", "html"};
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CompletableFuture<Ran> watch =
        CompletableFuture.supplyAsync(() -> run(utc, where, "watch"), thread);
    for (String id : List.of("given", "open")) {
      Path accepted = folder.resolve("in/accepted").resolve(id + ".yaml");
      await().atMost(LONG).until(() -> Files.exists(accepted));
    }
    thread.shutdownNow();
    assertEquals(Exit.DONE, watch.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join().code());

    Path catalogue = folder.resolve("out/index.html");
    Files.deleteIfExists(catalogue);
    Ran night = run(utc, where, "nightly", "--once", "--explain");
    assertEquals(Exit.DONE, night.code(), night.err());
    assertTrue(Files.exists(catalogue), "the night writes it again");
    Edition open = new EditionStore(folder.resolve("out")).current("open").orElseThrow();
    Edition dated = new EditionStore(folder.resolve("out")).current("given").orElseThrow();
    assertEquals(1, open.number(), night.out());
    assertEquals(1, dated.number(), night.out());
    assertEquals(LocalDate.of(2025, 3, 10), dated.manifest().asOf());
    assertFalse(open.manifest().asOf().isBefore(before));
  }

  private Ran run(Map<String, String> environment, String[] where, String... command) {
    String[] all = Stream.concat(Stream.of(command), Stream.of(where)).toArray(String[]::new);
    return Ran.in(folder, environment, all);
  }

  @Test
  void aMonitorForOthersIsRefused() {
    Ran ran =
        Ran.in(
            folder,
            Map.of("DEMARCHE_MONITOR", "0.0.0.0:9464"),
            "watch",
            "--in",
            "in",
            "--out",
            "out");
    assertEquals(Exit.USAGE, ran.code(), ran.err());
    assertTrue(ran.err().contains("monitor: \"0.0.0.0:9464\" is not a loopback"), ran.err());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
