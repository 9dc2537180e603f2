package org.demarche.watch;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Stages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {

  private static final WatchSettings QUICK =
      new WatchSettings(
          Duration.ofMillis(100),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofMinutes(1),
          Duration.ofSeconds(20),
          2,
          false);

  /** Settles far more slowly than a test writes, also on a busy machine. */
  private static final WatchSettings PATIENT = QUICK.withSettle(Duration.ofSeconds(2));

  private final Path folder;
  private Path in;
  private final Told told = new Told();
  private @Nullable Watch watch;

  WatchTest(@TempDir Path folder) {
    this.folder = folder;
    this.in = folder.resolve("input");
  }

  /** Long enough for a machine that has much else to do. */
  @BeforeAll
  static void patience() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
  }

  @AfterAll
  static void noMorePatience() {
    Awaitility.reset();
  }

  @AfterEach
  void stop() {
    if (watch != null) {
      watch.close();
    }
  }

  @Test
  void twoGoodFilesAndABrokenOneEndWhereTheyBelong() throws IOException {
    start(FakeStages.all());
    drop("first.yaml", "first\nFirst");
    drop("broken.yaml", "broken\nBroken\nerror");
    drop("second.json", "second\nSecond\nwarning");

    await().until(() -> told.count() == 3);
    assertEquals(
        List.of(
            "accepted/first.yaml",
            "accepted/second.json",
            "rejected/broken.yaml",
            "rejected/broken.yaml.report.html",
            "rejected/broken.yaml.report.txt"),
        files());
    assertTrue(Files.exists(folder.resolve("output/first/briefing.pdf")));
    assertTrue(Files.exists(folder.resolve("output/second/manifest.json")));
    assertFalse(Files.exists(folder.resolve("output/broken")));
  }

  @Test
  void filesThatWereThereBeforeAreTakenToo() throws IOException {
    Files.createDirectories(in.resolve("asia"));
    drop("early.yaml", "early\nEarly");
    drop("asia/deep.yaml", "deep\nDeep");
    start(FakeStages.all());

    await().until(() -> told.accepted.size() == 2);
    assertEquals(List.of("accepted/deep.yaml", "accepted/early.yaml"), files());
  }

  @Test
  void aFileThatGrowsWaitsAndHoldsUpNoOther() throws IOException {
    watch = start(FakeStages.all(), told, PATIENT);
    Path growing = drop("growing.yaml", "growing\n");
    drop("other.yaml", "other\nOther");

    await()
        .until(
            () -> {
              Files.writeString(growing, "more ", APPEND);
              return told.accepted.size() == 1;
            });
    assertTrue(Files.exists(growing));

    await().until(() -> told.accepted.size() == 2);
    String read = Files.readString(folder.resolve("output/growing/briefing.html"));
    assertTrue(read.contains("more more"), read);
  }

  @Test
  void temporaryAndHiddenFilesStay() throws IOException {
    start(FakeStages.all());
    drop(".hidden.yaml", "hidden\nHidden");
    drop("upload.yaml.part", "upload\nUpload");
    drop("good.yaml", "good\nGood");

    await().until(() -> told.count() == 1);
    assertEquals(List.of(".hidden.yaml", "accepted/good.yaml", "upload.yaml.part"), files());

    Files.move(in.resolve("upload.yaml.part"), in.resolve("upload.yaml"));
    await().until(() -> told.accepted.size() == 2);
  }

  @Test
  void aSymbolicLinkIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret\nSecret");
    start(FakeStages.all());
    Files.createSymbolicLink(in.resolve("link.yaml"), secret);

    await().until(() -> told.rejected.size() == 1);
    assertFalse(Files.exists(folder.resolve("output/secret")));
    assertTrue(Files.exists(secret));
    assertTrue(
        Files.readString(in.resolve("rejected/link.yaml.report.txt")).contains("symbolic link"));
  }

  @Test
  void manyFilesAtOnceAllEndOnce() throws IOException {
    start(FakeStages.all());
    for (int i = 0; i < 40; i++) {
      drop("p" + i + ".yaml", "p" + i + "\nTitle" + (i % 4 == 0 ? "\nerror" : ""));
    }

    await().until(() -> told.count() == 40);
    assertEquals(30, told.accepted.size());
    assertEquals(10, told.rejected.size());
    assertEquals(
        40, Stream.concat(told.accepted.stream(), told.rejected.stream()).distinct().count());
    assertEquals(30 + 3 * 10, files().size());
    await().until(() -> watch().getInflightRepository().size() == 0);
  }

  @Test
  void definitionsAreBuiltAtTheSameTime() throws IOException {
    CountDownLatch bothHere = new CountDownLatch(2);
    start(
        FakeStages.withRenderer(
            (kind, medium, subject, detail) -> {
              bothHere.countDown();
              awaitLatch(bothHere);
              return FakeStages.render(kind, medium, subject, detail);
            }));
    drop("a.yaml", "a\nA");
    drop("b.yaml", "b\nB");

    await().until(() -> told.accepted.size() == 2);
  }

  @Test
  void aNewDefinitionOfAPackageIsANewEdition() throws IOException {
    start(FakeStages.all());
    drop("draft.yaml", "treaty\nFirst");
    await().until(() -> told.count() == 1);
    drop("draft.yaml", "treaty\nSecond");
    await().until(() -> told.count() == 2);

    assertEquals(List.of("accepted/earlier/treaty-1.yaml", "accepted/treaty.yaml"), files());
    assertTrue(Files.readString(folder.resolve("output/treaty/briefing.html")).contains("Second"));
    assertTrue(Files.exists(folder.resolve("output/treaty/editions/1/briefing.html")));
  }

  @Test
  void whileTheOutputCannotBeWrittenTheFileStaysAndIsTriedAgain() throws IOException {
    Path output = Files.writeString(folder.resolve("output"), "in the way");
    start(FakeStages.all());
    drop("good.yaml", "good\nGood");

    await().until(() -> told.postponed.size() >= 2);
    assertEquals(List.of("good.yaml"), files());
    Files.delete(output);

    await().until(() -> told.accepted.size() == 1);
    assertEquals(List.of("accepted/good.yaml"), files());
    assertEquals(List.of(), told.rejected);
  }

  @Test
  void aFileThatCannotBeMovedStaysAndIsTriedAgain() throws IOException {
    Files.createDirectories(in.resolve("accepted/good.yaml"));
    Path inTheWay = Files.writeString(in.resolve("accepted/good.yaml/in the way"), "");
    start(FakeStages.all());
    drop("good.yaml", "good\nGood");

    await().until(() -> !told.postponed.isEmpty());
    assertEquals(List.of("accepted/good.yaml/in the way", "good.yaml"), files());
    Files.delete(inTheWay);
    Files.delete(in.resolve("accepted/good.yaml"));

    await().until(() -> told.accepted.size() == 1);
    assertEquals(List.of("accepted/good.yaml"), files());
    assertFalse(Files.exists(folder.resolve("output/good/editions/2")), "no edition is doubled");
  }

  @Test
  void aStageThatBreaksDownRejectsItsFileAndNoOther() throws IOException {
    start(
        FakeStages.withRenderer(
            (kind, medium, subject, detail) -> {
              if (subject.definition().content().id().equals("bad")) {
                throw new IllegalStateException("no such thing");
              }
              return FakeStages.render(kind, medium, subject, detail);
            }));
    drop("bad.yaml", "bad\nBad");
    drop("good.yaml", "good\nGood");

    await().until(() -> told.accepted.size() == 1 && told.rejected.size() == 1);
    assertTrue(Files.readString(in.resolve("rejected/bad.yaml.report.txt")).contains("D608"));
  }

  @Test
  void aStopWaitsForTheFilesInHand() throws IOException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch stopping = new CountDownLatch(1);
    start(
        FakeStages.withRenderer(
            (kind, medium, subject, detail) -> {
              started.countDown();
              awaitLatch(stopping);
              return FakeStages.render(kind, medium, subject, detail);
            }));
    drop("good.yaml", "good\nGood");
    awaitLatch(started);

    Thread stop = new Thread(this::stop);
    stop.start();
    await().until(() -> watch().getStatus().isStopping());
    stopping.countDown();

    await().until(() -> !stop.isAlive());
    assertEquals(List.of("accepted/good.yaml"), files());
  }

  @Test
  void theFolderMayHaveAnyName() throws IOException {
    in = folder.resolve("Länder & Pläne (100%), #7?a=b+c {{x}} ${y}");
    start(FakeStages.all());
    drop("ein Name mit + und %20 & 100%.yaml", "good\nGood");

    await().until(() -> told.accepted.size() == 1);
    assertEquals(List.of("accepted/good.yaml"), files());
  }

  @Test
  void aLineSaysWhatBecameOfAFile() throws IOException {
    List<String> lines = new CopyOnWriteArrayList<>();
    watch = start(FakeStages.all(), new WatchLines(lines::add, path -> path));
    drop("good.yaml", "good\nGood\nwarning");
    await().until(() -> lines.size() == 1);
    drop("bad.yaml", "bad\nBad\nerror\nerror");
    await().until(() -> lines.size() == 2);

    String output = folder.resolve("output").toString();
    assertEquals(
        "accepted good.yaml → " + output + "/good/ (briefing.pdf, briefing.html), # s, 1 warning",
        lines.get(0).replaceAll("\\d\\.\\d", "#"));
    assertEquals(
        "rejected bad.yaml → " + in.resolve("rejected/bad.yaml") + ": 2 errors", lines.get(1));
  }

  private void start(Stages stages) throws IOException {
    watch = start(stages, told);
  }

  private Watch start(Stages stages, Consumer<WatchEvent> events) throws IOException {
    return start(stages, events, QUICK);
  }

  private Watch start(Stages stages, Consumer<WatchEvent> events, WatchSettings settings)
      throws IOException {
    EditionBuilder builder = new EditionBuilder(stages, "9.9");
    BuildSettings build = BuildSettings.of(folder.resolve("output"));
    return Watch.start(in, Drop.steps(builder, builder, build, events), settings);
  }

  private CamelContext watch() {
    return Objects.requireNonNull(watch).context();
  }

  private Path drop(String name, String text) throws IOException {
    return Files.writeString(in.resolve(name), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(in)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".watch.lock"))
          .map(file -> in.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
