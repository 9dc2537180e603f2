package org.demarche.watch.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.demarche.files.FileState;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingTest {

  private final Path folder;
  private final Path in;
  private final Filing filing;
  private final EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");

  FilingTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.in = Files.createDirectory(folder.resolve("input"));
    this.filing = new Filing(new DropFolder(in), Duration.ZERO, System::nanoTime);
  }

  @Test
  void anAcceptedFileIsNamedAfterItsPackage() throws IOException {
    FiledDefinition filed = accept(built("Draft 7.YAML", "treaty\nA Treaty"));

    assertEquals(in.resolve("accepted/treaty.yaml"), filed.place());
    assertEquals(List.of("accepted/treaty.yaml"), files());
  }

  @Test
  void whatWasCurrentBeforeIsKept() throws IOException {
    accept(built("a.yaml", "treaty\nFirst"));
    accept(built("b.json", "treaty\nSecond"));
    accept(built("c.json", "treaty\nThird"));

    assertEquals(
        List.of(
            "accepted/earlier/treaty-1.json",
            "accepted/earlier/treaty-1.yaml",
            "accepted/treaty.json"),
        files());
    assertEquals("treaty\nThird", Files.readString(in.resolve("accepted/treaty.json")));
    assertEquals("treaty\nFirst", Files.readString(in.resolve("accepted/earlier/treaty-1.yaml")));
  }

  @Test
  void theSameTextAgainLeavesNoCopy() throws IOException {
    accept(built("a.yaml", "treaty\nFirst"));
    accept(built("b.yaml", "treaty\nFirst"));

    assertEquals(List.of("accepted/treaty.yaml"), files());
  }

  @Test
  void ofTwoBuiltAtTheSameTimeTheNewerEditionIsCurrent() throws IOException {
    BuildResult first = built("a.yaml", "treaty\nFirst");
    BuildResult second = built("b.yaml", "treaty\nSecond");

    accept(second);
    FiledDefinition late = accept(first);

    assertEquals(in.resolve("accepted/earlier/treaty-1.yaml"), late.place());
    assertEquals("treaty\nSecond", Files.readString(in.resolve("accepted/treaty.yaml")));
  }

  @Test
  void aRejectedFileHasItsReportBesideIt() throws IOException {
    FiledDefinition filed = reject(built("Draft.YAML", "treaty\nA Treaty\nerror"));

    assertEquals(in.resolve("rejected/Draft.YAML"), filed.place());
    assertEquals(
        List.of(
            "rejected/Draft.YAML",
            "rejected/Draft.YAML.report.html",
            "rejected/Draft.YAML.report.txt"),
        files());
    String text = Files.readString(in.resolve("rejected/Draft.YAML.report.txt"));
    assertTrue(text.startsWith("Draft.YAML was not accepted\n"), text);
    assertTrue(text.contains(":3:1: error D201 There is a fault\n    error\n    ^~~~~\n"), text);
    assertTrue(text.contains("1 error in 1 file"), text);
  }

  @Test
  void aSecondRejectedFileOfThatNameDoesNotReplaceTheFirst() throws IOException {
    reject(built("draft.yaml", "treaty\nFirst\nerror"));
    FiledDefinition second = reject(built("draft.yaml", "treaty\nSecond\nerror"));

    assertEquals(in.resolve("rejected/draft-2.yaml"), second.place());
    assertEquals("treaty\nFirst\nerror", Files.readString(in.resolve("rejected/draft.yaml")));
    assertTrue(Files.exists(in.resolve("rejected/draft-2.yaml.report.txt")));
  }

  @Test
  void namesThatDifferInCaseOrUnicodeFormOnlyAreKeptApart() throws IOException {
    reject(built("Éntwurf.yaml", "treaty\nFirst\nerror"));
    FiledDefinition second = reject(built("E\u0301ntwurf.yaml", "treaty\nSecond\nerror"));
    FiledDefinition third = reject(built("éntwurf.YAML", "treaty\nThird\nerror"));

    assertEquals(in.resolve("rejected/E\u0301ntwurf-2.yaml"), second.place());
    assertEquals(in.resolve("rejected/éntwurf-3.YAML"), third.place());
  }

  @Test
  void theReportShowsTextAsText() throws IOException {
    reject(built("<b>&.yaml", "treaty\n<script>alert(1)</script>\nerror"));

    String page = Files.readString(in.resolve("rejected/<b>&.yaml.report.html"));
    assertTrue(page.contains("<h1>&lt;b&gt;&amp;.yaml was not accepted</h1>"), page);
    assertTrue(page.contains("line 3, column 1: There is a fault"), page);
  }

  @Test
  void whoMayFileNoMoreMovesNothing() throws IOException {
    Filing former = fenced(() -> false);
    BuildResult good = built("a.yaml", "treaty\nFirst");
    BuildResult bad = built("b.yaml", "treaty\nFirst\nerror");

    DroppedFile first = dropped(good.input());
    DroppedFile second = dropped(bad.input());
    assertThrows(CancellationException.class, () -> former.accept(first, good));
    assertThrows(CancellationException.class, () -> former.reject(second, bad));
    assertEquals(List.of("a.yaml", "b.yaml"), files());
  }

  /** The process sleeps between its last look and the rename, while another one files the file. */
  @Test
  void whatWasMovedByWhoMayNoMoreAndIsAnotherFileIsPutBack() throws IOException {
    BuildResult first = built("a.yaml", "treaty\nFirst");
    AtomicInteger asked = new AtomicInteger();
    Filing sleepy =
        fenced(
            () -> {
              if (asked.incrementAndGet() == 2) {
                accept(first);
                write("a.yaml", "treaty\nSecond");
              }
              return asked.get() < 3;
            });
    DroppedFile dropped = dropped(first.input());

    assertThrows(CancellationException.class, () -> sleepy.accept(dropped, first));
    assertEquals("treaty\nSecond", Files.readString(in.resolve("a.yaml")));
  }

  /** Something that is asked. */
  private interface Asked {
    boolean now() throws IOException;
  }

  private Filing fenced(Asked held) {
    return new Filing(
        new DropFolder(in),
        Duration.ZERO,
        System::nanoTime,
        () -> {
          try {
            return held.now();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(in.resolve(name), text);
  }

  private FiledDefinition accept(BuildResult result) throws IOException {
    return filing.accept(dropped(result.input()), result);
  }

  private FiledDefinition reject(BuildResult result) throws IOException {
    return filing.reject(dropped(result.input()), result);
  }

  private static DroppedFile dropped(Path file) throws IOException {
    return DroppedFile.of(file, FileState.of(file), Files.readAllBytes(file), "");
  }

  private BuildResult built(String name, String text) throws IOException {
    Path file = write(name, text);
    return builder.build(file, BuildSettings.of(folder.resolve("output")));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(in)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> in.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
