package org.demarche.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A writer that pauses for longer than a file must be still. */
@Timeout(120)
class WatchHalfWrittenTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** A file is looked at for two minutes after it was filed. */
  private static final WatchSettings PATIENT = Drop.QUICK.withSettle(Duration.ofSeconds(6));

  private final Drop drop;

  WatchHalfWrittenTest(@TempDir Path folder) throws IOException {
    this.drop = new Drop(folder);
  }

  @Test
  void aFileThatIsWrittenWhileItIsBuiltIsBuiltAgainBeforeItIsFiled() throws IOException {
    CountDownLatch building = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Stages stages =
        FakeStages.withRenderer(
            (kind, medium, subject, detail) -> {
              building.countDown();
              awaitLatch(written);
              return FakeStages.render(kind, medium, subject, detail);
            });
    Path file = drop.file("slow.yaml", "slow\nFirst half");
    try (Watch watch = drop.watch(stages, Drop.QUICK)) {
      awaitLatch(building);
      Files.writeString(file, " and second half", APPEND);
      written.countDown();
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 1);
      assertTrue(watch.isRunning());
    }
    assertTrue(drop.told.postponed.get(0).contains("written"), drop.told.postponed::toString);
    assertTrue(drop.current("slow").contains("First half and second half"));
    assertEquals(
        "slow\nFirst half and second half",
        Files.readString(drop.in.resolve("accepted/slow.yaml")));
  }

  @Test
  void aFileThatIsWrittenAfterItWasFiledComesBackAndIsBuiltAgain() throws IOException {
    Path good = drop.file("slow.yaml", "slow\nFirst half");
    Path bad = drop.file("half.yaml", "half\nHalf\nerror");
    try (OutputStream goodWriter = Files.newOutputStream(good, APPEND);
        OutputStream badWriter = Files.newOutputStream(bad, APPEND);
        Watch watch = drop.watch(FakeStages.all(), PATIENT)) {
      await().atMost(LONG).until(() -> drop.told.count() == 2);
      goodWriter.write(" and second half".getBytes(UTF_8));
      badWriter.write(" no more".getBytes(UTF_8));
      await().atMost(LONG).until(() -> drop.told.count() == 4);
      assertTrue(watch.isRunning());
    }
    assertTrue(drop.current("slow").contains("First half and second half"));
    assertEquals(List.of("accepted/half.yaml", "accepted/slow.yaml"), drop.files());
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
