package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Path folder;

  WatchCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsDroppedIsBuiltOrRejectedUntilTheWatchIsStopped() {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CompletableFuture<Ran> watch =
        CompletableFuture.supplyAsync(
            () -> Ran.in(folder, "watch", "--in", "in", "--out", "out", "--kind", "briefing"),
            thread);
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    Definitions.broken(folder.resolve("in/broken.yaml"));
    await()
        .atMost(LONG)
        .until(
            () ->
                Files.exists(folder.resolve("in/accepted/talks.yaml"))
                    && Files.exists(folder.resolve("in/rejected/broken.yaml.report.txt")));
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
}
