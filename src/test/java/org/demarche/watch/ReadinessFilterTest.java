package org.demarche.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.files.FileState;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.DroppedFile.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessFilterTest {

  private final Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final List<String> busy = new ArrayList<>();
  private final List<DroppedFile> inHand = new ArrayList<>();
  private final DropFolder drop;
  private final ReadinessFilter intake;

  ReadinessFilterTest(@TempDir Path folder) {
    this.folder = folder;
    this.drop = new DropFolder(folder);
    this.intake =
        new ReadinessFilter(
            drop,
            Drop.STANDARD.withSettle(Duration.ofSeconds(2)).withRetry(Duration.ofSeconds(60)),
            new FakeIds(),
            this::tell,
            clock::get);
  }

  private void tell(WatchEvent event) {
    if (event instanceof WatchEvent.Busy told) {
      busy.add(told.file().getFileName() + " " + told.since().toMinutes());
    }
  }

  @Test
  void aFileIsReadyOnceItWasStillForTheTime() throws IOException {
    Path file = file("a.yaml", "text");

    assertFalse(isReady(file));
    seconds(1);
    assertFalse(isReady(file));
    seconds(1);
    assertTrue(isReady(file));
  }

  @Test
  void growthStartsTheTimeAgain() throws IOException {
    Path file = file("a.yaml", "text");
    assertFalse(isReady(file));
    seconds(2);
    file("a.yaml", "text and more");

    assertFalse(isReady(file));
    seconds(1);
    assertFalse(isReady(file));
    seconds(1);
    assertTrue(isReady(file));
  }

  @Test
  void anotherTimeOfTheFileStartsTheTimeAgainAlsoOneInThePast() throws IOException {
    Path file = file("a.yaml", "text");
    assertFalse(isReady(file));
    seconds(2);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));

    assertFalse(isReady(file));
  }

  @Test
  void aFileIsTakenOnce() throws IOException {
    Path file = ready("a.yaml");

    assertTrue(take(file));
    assertFalse(take(file));
    assertFalse(isReady(file));
  }

  @Test
  void aFileOfTheSameNameIsTakenAfterTheFirstHasLeft() throws IOException {
    Path file = ready("a.yaml");
    take(file);
    Files.delete(file);
    release(file);
    assertFalse(isReady(file));

    assertTrue(isReady(ready("a.yaml")));
  }

  @Test
  void aPostponedFileRestsForTheTime() throws IOException {
    Path file = ready("a.yaml");
    take(file);
    postpone(file);

    seconds(59);
    assertFalse(isReady(file));
    seconds(1);
    assertFalse(isReady(file), "it must be still again");
    seconds(2);
    assertTrue(isReady(file));
  }

  @Test
  void aPostponedFileThatIsChangedIsTriedAtOnceAndRestsFromTheBeginning() throws IOException {
    Path file = ready("a.yaml");
    for (int tries = 0; tries < 3; tries++) {
      take(file);
      postpone(file);
      assertFalse(isReady(file));
      Files.setLastModifiedTime(file, FileTime.fromMillis(1000 + tries));
      assertFalse(isReady(file), "it must be still");
      seconds(2);
      assertTrue(isReady(file));
    }
    take(file);
    postpone(file);
    seconds(60);
    assertFalse(isReady(file), "it must be still again");
    seconds(2);
    assertTrue(isReady(file), "the rest is no longer than the first");
  }

  @Test
  void eachRestIsTwiceAsLongAsTheOneBefore() throws IOException {
    Path file = ready("a.yaml");
    for (int rest = 60; rest <= 240; rest *= 2) {
      take(file);
      postpone(file);
      seconds(rest - 1);
      assertFalse(isReady(file));
      seconds(1);
      assertFalse(isReady(file), "it must be still again");
      seconds(2);
      assertTrue(isReady(file));
    }
  }

  @Test
  void aFileThatKeepsChangingIsToldAndToldAgainAndStillTaken() throws IOException {
    Path file = folder.resolve("log.yaml");
    for (int i = 0; i <= 25 * 60; i++) {
      file("log.yaml", "x".repeat(i + 1));
      assertFalse(isReady(file));
      seconds(1);
    }

    assertEquals(List.of("log.yaml 10", "log.yaml 20"), busy);
    seconds(2);
    assertTrue(isReady(file));
  }

  @Test
  void aFileThatIsGoneIsNotReady() throws IOException {
    assertFalse(isReady(folder.resolve("gone.yaml")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".hidden.yaml",
        "~$draft.yaml",
        "draft.yaml~",
        "#draft.yaml#",
        "draft.yaml.tmp",
        "draft.PART",
        "draft.yaml.filepart",
        "draft.yaml.crdownload",
        ".draft.yaml.swp",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "talks.yaml:Zone.Identifier",
        "x.yaml@SynoEAStream",
        "README.md"
      })
  void temporaryAndHiddenNamesAreLeftAlone(String name) throws IOException {
    Path file = file(name, "text");
    isReady(file);
    seconds(10);

    assertFalse(isReady(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft.yaml", "a~b.yaml", "a.tmp.yaml", "Ärger 100%.json", "part"})
  void ordinaryNamesAreTaken(String name) throws IOException {
    assertTrue(isReady(ready(name)));
  }

  @Test
  void itsOwnFoldersAreNotLookedInto() throws IOException {
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), folder.getParent());

    assertFalse(drop.isOpen(folder.resolve("accepted")));
    assertFalse(drop.isOpen(folder.resolve("rejected")));
    assertFalse(drop.isOpen(folder.resolve(".git")));
    assertFalse(drop.isOpen(folder.resolve("__MACOSX")));
    assertFalse(drop.isOpen(folder.resolve("@eaDir")));
    assertFalse(drop.isOpen(folder.resolve("$RECYCLE.BIN")));
    assertFalse(drop.isOpen(linked));
    assertTrue(drop.isOpen(folder.resolve("asia")));
    assertTrue(drop.isOpen(folder.resolve("asia/accepted")));
  }

  private boolean isReady(Path file) throws IOException {
    return intake.ready().stream().anyMatch(waiting -> waiting.file().equals(file));
  }

  private boolean take(Path file) throws IOException {
    Optional<DroppedFile> dropped = intake.take(new Waiting(file, FileState.of(file)));
    dropped.ifPresent(inHand::add);
    return dropped.isPresent();
  }

  private void release(Path file) {
    intake.release(taken(file));
  }

  private void postpone(Path file) {
    intake.postpone(taken(file), Postponed.of(file, new IOException("full"), "full"));
  }

  private DroppedFile taken(Path file) {
    return inHand.stream()
        .filter(dropped -> dropped.file().equals(file))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private Path ready(String name) throws IOException {
    Path file = file(name, "text");
    isReady(file);
    seconds(2);
    assertEquals("text", Files.readString(file));
    return file;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void seconds(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
