package org.demarche.pipeline.worker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker does not outlive the process that started it, whatever it is doing. */
@Timeout(180)
class OrphanTest {

  private static final Duration LONG = Duration.ofSeconds(100);

  private final Path folder;

  OrphanTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "wait"})
  void itEndsWhenItsParentIsKilled(String work) throws IOException {
    Path go = folder.resolve("go");
    Files.writeString(folder.resolve("talks.yaml"), "talks\n" + work + " " + go);
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ParentOfWorkers.class.getName(),
                folder.toString(),
                "talks.yaml")
            .inheritIO()
            .start();
    try {
      await().atMost(LONG).until(() -> Files.exists(folder.resolve("go.here")));
      List<ProcessHandle> workers = parent.children().filter(OrphanTest::works).toList();
      assertEquals(1, workers.size());
      parent.destroyForcibly();
      await().atMost(LONG).until(() -> workers.stream().noneMatch(OrphanTest::works));
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void itEndsWhenItsInputEnds() throws Exception {
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MisbehavingWorker.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    worker.getOutputStream().close();

    assertEquals(0, worker.waitFor());
  }

  /** What has ended and is not yet taken note of has no command any more. */
  private static boolean works(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().filter(c -> c.endsWith("java")).isPresent();
  }
}
