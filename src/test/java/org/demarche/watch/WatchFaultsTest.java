package org.demarche.watch;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.edition.EditionStore;
import org.demarche.model.finding.SourceLocation;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Stages;
import org.demarche.render.Markup;
import org.demarche.render.RenderingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around the files: the last good edition stays, and the file is not lost. */
@Timeout(180)
class WatchFaultsTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final WatchSettings QUICK =
      new WatchSettings(
          Duration.ofMillis(200),
          Duration.ofMillis(20),
          Duration.ofMillis(300),
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          2,
          false);

  private final Path in;
  private final Path out;
  private final Told told = new Told();

  WatchFaultsTest(@TempDir Path folder) {
    this.in = folder.resolve("input");
    this.out = folder.resolve("output");
  }

  @Test
  void aFullDiskOfDocumentsLetsTheFileWait() throws Exception {
    try (SmallDisk disk = SmallDisk.at(out);
        Watch watch = start(FakeStages.all())) {
      firstEdition();
      disk.fill();
      change();
      await().atMost(LONG).until(() -> !told.postponed.isEmpty());
      assertTrue(told.postponed.get(0).contains("cannot be written"), told.postponed::toString);
      assertTrue(Files.exists(in.resolve("change.yaml")));
      assertWhole(1);

      disk.makeRoom();
      secondEdition(watch);
    }
  }

  @Test
  void aReadOnlyFolderOfDocumentsLetsTheFileWait() throws Exception {
    try (SmallDisk disk = SmallDisk.at(out);
        Watch watch = start(FakeStages.all())) {
      firstEdition();
      disk.readOnly(true);
      change();
      await().atMost(LONG).until(() -> !told.postponed.isEmpty());
      assertTrue(told.postponed.get(0).contains("cannot be written"), told.postponed::toString);
      assertWhole(1);

      disk.readOnly(false);
      secondEdition(watch);
    }
  }

  @Test
  void aReadOnlyDropFolderKeepsTheFileWithoutASecondEdition() throws Exception {
    try (SmallDisk disk = SmallDisk.at(in);
        Watch watch = start(FakeStages.all())) {
      firstEdition();
      change();
      disk.readOnly(true);
      await().atMost(LONG).until(() -> !told.postponed.isEmpty());
      assertTrue(Files.exists(in.resolve("change.yaml")));

      disk.readOnly(false);
      secondEdition(watch);
    }
  }

  @Test
  void aFullDiskOfReportsLetsTheFileWait() throws Exception {
    try (SmallDisk disk = SmallDisk.at(in);
        Watch watch = start(FakeStages.all())) {
      firstEdition();
      Files.writeString(in.resolve("poor.yaml"), "poor\nPoor\nerror");
      disk.fill();
      await().atMost(LONG).until(() -> !told.postponed.isEmpty());
      assertTrue(Files.exists(in.resolve("poor.yaml")));

      disk.makeRoom();
      await().atMost(LONG).until(() -> told.rejected.size() == 1);
      Path rejected = in.resolve("rejected");
      assertTrue(Files.size(rejected.resolve("poor.yaml.report.txt")) > 0);
      assertTrue(Files.size(rejected.resolve("poor.yaml.report.html")) > 0);
      assertFalse(Files.exists(rejected.resolve(".poor.yaml.report.txt.tmp")));
      assertFalse(watch.context().isStopped());
    }
  }

  @Test
  void aBrokenTemplateLetsTheFileWaitUntilItIsMended() throws Exception {
    AtomicBoolean broken = new AtomicBoolean();
    Stages stages =
        FakeStages.withRenderer(
            (kind, medium, subject, detail) ->
                broken.get() ? fault() : FakeStages.render(kind, medium, subject, detail));
    try (Watch watch = start(stages)) {
      firstEdition();
      broken.set(true);
      change();
      await().atMost(LONG).until(() -> !told.postponed.isEmpty());
      assertTrue(told.postponed.get(0).contains("The template is broken"));
      assertWhole(1);

      broken.set(false);
      secondEdition(watch);
    }
  }

  private static Markup fault() {
    return new Markup(
        "<p/>",
        List.of(
            RenderingRules.TEMPLATE_FAULT.at(
                SourceLocation.of("document.ftl"), "", "The template is broken", "", "")));
  }

  @Test
  void aFileThatNeverStopsGrowingIsToldAndHoldsUpNoOther() throws Exception {
    WatchSettings patient = QUICK.withSettle(Duration.ofSeconds(5));
    try (Watch watch = start(FakeStages.all(), patient)) {
      Path growing = Files.writeString(in.resolve("growing.yaml"), "growing\n");
      Files.writeString(in.resolve("other.yaml"), "other\nOther");
      await()
          .atMost(LONG)
          .until(
              () -> {
                Files.writeString(growing, "more ", APPEND);
                return told.accepted.contains("other.yaml") && told.busy.size() > 1;
              });
      assertEquals("growing.yaml", told.busy.get(0));
      assertTrue(Files.exists(growing));
      assertFalse(watch.context().isStopped());
    }
  }

  @Test
  void whoMayFileNoMoreLeavesTheFileWhereItIs() throws Exception {
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    WatchSteps steps = Drop.steps(builder, builder, BuildSettings.of(out).withReuse(true), told);
    Files.createDirectories(in);
    Path file = Files.writeString(in.resolve("talks.yaml"), "talks\nText");
    try (Watch watch = Watch.startAlone(in, steps, QUICK, () -> false)) {
      await().atMost(LONG).until(() -> !told.postponed.isEmpty());
      assertTrue(watch.isRunning());
    }
    assertEquals("this process takes no more files from the drop folder", told.postponed.get(0));
    assertEquals("talks\nText", Files.readString(file));
    assertFalse(Files.exists(in.resolve("accepted/talks.yaml")));
  }

  private Watch start(Stages stages) throws IOException {
    return start(stages, QUICK);
  }

  private Watch start(Stages stages, WatchSettings settings) throws IOException {
    BuildSettings build = BuildSettings.of(out).withReuse(true);
    EditionBuilder builder = new EditionBuilder(stages, "9.9");
    return Watch.start(in, Drop.steps(builder, builder, build, told), settings);
  }

  private void firstEdition() throws IOException {
    Files.writeString(in.resolve("first.yaml"), "north\nNorth");
    await().atMost(LONG).until(() -> told.accepted.size() == 1);
  }

  private void change() throws IOException {
    Files.writeString(in.resolve("change.yaml"), "north\nNorth, changed");
  }

  private void secondEdition(Watch watch) throws IOException {
    await().atMost(LONG).until(() -> told.accepted.size() == 2);
    assertWhole(2);
    assertEquals("north\nNorth, changed", Files.readString(in.resolve("accepted/north.yaml")));
    assertEquals("north\nNorth", Files.readString(in.resolve("accepted/earlier/north-1.yaml")));
    assertFalse(Files.exists(in.resolve("change.yaml")));
    assertFalse(watch.context().isStopped());
  }

  private void assertWhole(int number) {
    var edition = new EditionStore(out).readable("north").orElseThrow();
    assertEquals(number, edition.number());
    assertTrue(edition.isWhole());
  }
}
