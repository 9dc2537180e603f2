package org.demarche.app.command;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.demarche.app.settings.Exit;
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
