package org.demarche.watch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.Stages;
import org.demarche.render.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A faulty file is answered at once, whatever else is going on. */
@Timeout(180)
class ValidateRouteTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int SLOTS = 2;
  private static final int GOOD = 12;

  private final Drop drop;
  private final WatchSettings settings = Drop.QUICK.withThreads(SLOTS);
  private final CountDownLatch building = new CountDownLatch(SLOTS);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Stages slow =
      FakeStages.withRenderer(
          (kind, medium, subject, detail) -> {
            building.countDown();
            return isDown(release)
                ? FakeStages.render(kind, medium, subject, detail)
                : new Markup("", List.of());
          });

  ValidateRouteTest(@TempDir Path folder) throws IOException {
    this.drop = new Drop(folder);
  }

  @Test
  void aFaultyFileIsAnsweredWhileAllBuildsAreBusyAndOthersWait() throws IOException {
    try (Watch watch = drop.watch(slow, settings)) {
      dropGoodFiles();
      assertTrue(isDown(building));
      drop.file("bad.yaml", "bad\nBad\nerror");

      await().atMost(LONG).until(() -> drop.told.rejected.contains("bad.yaml"));
      assertEquals(List.of(), drop.told.accepted);
      String report = Files.readString(drop.in.resolve("rejected/bad.yaml.report.txt"));
      assertTrue(report.contains("D201 There is a fault"), report);

      release.countDown();
      await().atMost(LONG).until(() -> drop.told.accepted.size() == GOOD);
      assertTrue(watch.isRunning());
    }
  }

  @Test
  void whatWaitsForItsBuildAtAStopStaysInTheFolder() throws Exception {
    try (Watch watch = drop.watch(slow, settings)) {
      dropGoodFiles();
      assertTrue(isDown(building));
      await().atMost(LONG).until(() -> watch.context().getInflightRepository().size() >= SLOTS);
      Thread stop = new Thread(watch::close);
      stop.start();
      await().atMost(LONG).until(() -> watch.context().getStatus().isStopping());
      release.countDown();
      stop.join();
    }
    assertEquals(SLOTS, drop.told.accepted.size());
    assertEquals(GOOD, drop.files().size(), drop.files()::toString);

    try (Watch watch = drop.watch(FakeStages.all(), settings)) {
      await().atMost(LONG).until(() -> drop.told.accepted.size() == GOOD);
      assertTrue(watch.isRunning());
    }
  }

  @Test
  void aFileThatChangesWhileItWaitsIsBuiltAsItIsThen() throws IOException {
    try (Watch watch = drop.watch(slow, settings)) {
      dropGoodFiles();
      assertTrue(isDown(building));
      Path last = drop.in.resolve("p" + (GOOD - 1) + ".yaml");
      Files.writeString(last, "p" + (GOOD - 1) + "\nChanged");
      release.countDown();

      await().atMost(LONG).until(() -> drop.told.accepted.size() == GOOD);
      assertTrue(drop.current("p" + (GOOD - 1)).contains("Changed"));
      assertEquals(List.of(), drop.told.postponed);
      assertTrue(watch.isRunning());
    }
  }

  @Test
  void aCheckThatBreaksDownIsLeftToTheBuild() throws IOException {
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    BuildSettings build = BuildSettings.of(drop.out);
    WatchSteps steps =
        Drop.steps(
            (input, how) ->
                BuildResult.fault(
                    input.path(), OperationRules.OVERTIME, "not in time", "", Duration.ZERO),
            builder,
            build,
            drop.told);
    try (Watch watch = Watch.start(drop.in, steps, settings)) {
      drop.file("good.yaml", "good\nGood");
      drop.file("bad.yaml", "bad\nBad\nerror");

      await().atMost(LONG).until(() -> drop.told.count() == 2);
      assertEquals(List.of("good.yaml"), drop.told.accepted);
      assertTrue(watch.isRunning());
    }
  }

  @Test
  void aFaultyFileIsNotBuilt() throws IOException {
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    Builder none =
        new Builder() {
          @Override
          public BuildResult build(Input definition, BuildSettings what) {
            throw new IllegalStateException("built");
          }
        };
    WatchSteps steps = Drop.steps(builder, none, BuildSettings.of(drop.out), drop.told);
    try (Watch watch = Watch.start(drop.in, steps, settings)) {
      drop.file("bad.yaml", "bad\nBad\nerror");
      await().atMost(LONG).until(() -> drop.told.count() == 1);
      assertEquals(List.of("bad.yaml"), drop.told.rejected);
      assertEquals(List.of(), drop.told.postponed);
      assertTrue(watch.isRunning());
    }
  }

  private void dropGoodFiles() throws IOException {
    for (int number : IntStream.range(0, GOOD).toArray()) {
      drop.file("p" + number + ".yaml", "p" + number + "\nTitle");
    }
  }

  private static boolean isDown(CountDownLatch latch) {
    try {
      return latch.await(LONG.toSeconds(), SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
