package org.demarche.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.edition.OddNames;
import org.demarche.pipeline.FakeStages;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names of any length and bytes, and a folder that is named by a relative path. */
@Timeout(180)
class WatchNamesTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Drop drop;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  WatchNamesTest(@TempDir Path folder) throws IOException {
    this.drop = new Drop(folder);
  }

  @Test
  void aLongNameIsRejectedUnderAShorterOne() throws IOException {
    for (String name : List.of("ж".repeat(117), "草".repeat(78), "a".repeat(250))) {
      drop.file(name + ".yaml", name.charAt(0) == 'a' ? "a\nA\nerror" : "b\nB\nerror");
    }
    try (Watch watch = watch()) {
      await().atMost(LONG).until(() -> lines.size() == 3);
      assertTrue(watch.isRunning());
    }
    assertTrue(lines.stream().allMatch(line -> line.startsWith("rejected ")), lines::toString);
    List<String> files = drop.files();
    assertEquals(9, files.size(), files::toString);
    assertEquals(3, files.stream().filter(f -> f.endsWith(".report.html")).count());
  }

  @Test
  void aLongNameOfAGoodFileIsTaken() throws IOException {
    drop.file("ж".repeat(117) + ".yaml", "good\nGood");
    try (Watch watch = watch()) {
      await().atMost(LONG).until(() -> lines.size() == 1);
      assertTrue(watch.isRunning());
    }
    assertEquals(List.of("accepted/good.yaml"), drop.files());
  }

  @Test
  void aNameThatIsNotUtf8IsTakenAndToldInEscapes() throws IOException {
    OddNames.make(drop.in, "Gespr\\344che.yaml", "good\nGood");
    OddNames.make(drop.in, "Pl\\344ne.yaml", "bad\nBad\nerror");
    assertEquals(2, new Inventory(new DropFolder(drop.in)).waiting().size());
    try (Watch watch = watch()) {
      await().atMost(LONG).until(() -> lines.size() == 2);
      assertTrue(watch.isRunning());
    }
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("accepted Gespr\\xE4che.yaml → ")));
    assertTrue(
        drop.files().containsAll(List.of("accepted/good.yaml", "rejected/Pl\\xE4ne.yaml")),
        () -> lines.toString());
  }

  @Test
  void noControlCharacterOfANameIsPrinted() throws IOException {
    drop.file("a\nrejected b\u001b[2J\u202e.yaml", "good\nGood");
    drop.file("x\n\u001b]0;title\u0007.yaml", "bad\nBad\nerror");
    try (Watch watch = watch()) {
      await().atMost(LONG).until(() -> lines.size() == 2);
      assertTrue(watch.isRunning());
    }
    for (String line : lines) {
      assertTrue(line.codePoints().allMatch(c -> c >= ' ' && c != 0x202e), line);
    }
    Path report = drop.in.resolve("rejected/x\\n\\x1B]0;title\\x07.yaml.report.txt");
    assertTrue(
        Files.readString(report).codePoints().allMatch(c -> c >= ' ' || c == '\n'),
        Files.readString(report));
  }

  @Test
  void aFolderThatIsNamedByARelativePathIsWatched() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(drop.in);
    drop.file("good.yaml", "good\nGood");
    try (Watch watch =
        drop.watch(relative, FakeStages.all(), Drop.QUICK, new WatchLines(lines::add, p -> p))) {
      await().atMost(LONG).until(() -> lines.size() == 1);
      assertTrue(watch.isRunning());
    }
    assertEquals(List.of("accepted/good.yaml"), drop.files());
  }

  private Watch watch() throws IOException {
    return drop.watch(drop.in, FakeStages.all(), Drop.QUICK, new WatchLines(lines::add, p -> p));
  }
}
