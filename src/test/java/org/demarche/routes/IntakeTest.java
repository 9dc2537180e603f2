package org.demarche.routes;

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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private final Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final List<String> busy = new ArrayList<>();
  private final Intake intake;

  IntakeTest(@TempDir Path folder) {
    this.folder = folder;
    this.intake =
        new Intake(
            new DropFolder(folder),
            WatchSettings.DEFAULT
                .withSettle(Duration.ofSeconds(2))
                .withRetry(Duration.ofSeconds(60)),
            (file, since) -> busy.add(file.getFileName() + " " + since.toMinutes()),
            clock::get);
  }

  @Test
  void aFileIsReadyOnceItWasStillForTheTime() throws IOException {
    Path file = file("a.yaml", "text");

    assertFalse(intake.isReady(file));
    seconds(1);
    assertFalse(intake.isReady(file));
    seconds(1);
    assertTrue(intake.isReady(file));
  }

  @Test
  void growthStartsTheTimeAgain() throws IOException {
    Path file = file("a.yaml", "text");
    assertFalse(intake.isReady(file));
    seconds(2);
    file("a.yaml", "text and more");

    assertFalse(intake.isReady(file));
    seconds(1);
    assertFalse(intake.isReady(file));
    seconds(1);
    assertTrue(intake.isReady(file));
  }

  @Test
  void anotherTimeOfTheFileStartsTheTimeAgainAlsoOneInThePast() throws IOException {
    Path file = file("a.yaml", "text");
    assertFalse(intake.isReady(file));
    seconds(2);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));

    assertFalse(intake.isReady(file));
  }

  @Test
  void aFileIsTakenOnce() throws IOException {
    Path file = ready("a.yaml");

    assertTrue(intake.take(file));
    assertFalse(intake.take(file));
    assertFalse(intake.isReady(file));
  }

  @Test
  void aFileOfTheSameNameIsTakenAfterTheFirstHasLeft() throws IOException {
    Path file = ready("a.yaml");
    intake.take(file);
    Files.delete(file);
    intake.release(file);
    assertFalse(intake.isReady(file));

    assertTrue(intake.isReady(ready("a.yaml")));
  }

  @Test
  void aPostponedFileRestsForTheTime() throws IOException {
    Path file = ready("a.yaml");
    intake.take(file);
    intake.postpone(file);

    seconds(59);
    assertFalse(intake.isReady(file));
    seconds(1);
    assertFalse(intake.isReady(file), "it must be still again");
    seconds(2);
    assertTrue(intake.isReady(file));
  }

  @Test
  void aPostponedFileThatIsChangedIsTriedAtOnceAndRestsFromTheBeginning() throws IOException {
    Path file = ready("a.yaml");
    for (int tries = 0; tries < 3; tries++) {
      intake.take(file);
      intake.postpone(file);
      assertFalse(intake.isReady(file));
      Files.setLastModifiedTime(file, FileTime.fromMillis(1000 + tries));
      assertFalse(intake.isReady(file), "it must be still");
      seconds(2);
      assertTrue(intake.isReady(file));
    }
    intake.take(file);
    intake.postpone(file);
    seconds(60);
    assertFalse(intake.isReady(file), "it must be still again");
    seconds(2);
    assertTrue(intake.isReady(file), "the rest is no longer than the first");
  }

  @Test
  void eachRestIsTwiceAsLongAsTheOneBefore() throws IOException {
    Path file = ready("a.yaml");
    for (int rest = 60; rest <= 240; rest *= 2) {
      intake.take(file);
      intake.postpone(file);
      seconds(rest - 1);
      assertFalse(intake.isReady(file));
      seconds(1);
      assertFalse(intake.isReady(file), "it must be still again");
      seconds(2);
      assertTrue(intake.isReady(file));
    }
  }

  @Test
  void aFileThatKeepsChangingIsToldAndToldAgainAndStillTaken() throws IOException {
    Path file = folder.resolve("log.yaml");
    for (int i = 0; i <= 25 * 60; i++) {
      file("log.yaml", "x".repeat(i + 1));
      assertFalse(intake.isReady(file));
      seconds(1);
    }

    assertEquals(List.of("log.yaml 10", "log.yaml 20"), busy);
    seconds(2);
    assertTrue(intake.isReady(file));
  }

  @Test
  void aFileThatIsGoneIsNotReady() {
    assertFalse(intake.isReady(folder.resolve("gone.yaml")));
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
        ".draft.yaml.swp"
      })
  void temporaryAndHiddenNamesAreLeftAlone(String name) throws IOException {
    Path file = file(name, "text");
    intake.isReady(file);
    seconds(10);

    assertFalse(intake.isReady(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft.yaml", "a~b.yaml", "a.tmp.yaml", "Ärger 100%.json", "part"})
  void ordinaryNamesAreTaken(String name) throws IOException {
    assertTrue(intake.isReady(ready(name)));
  }

  @Test
  void itsOwnFoldersAreNotLookedInto() throws IOException {
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), folder.getParent());

    assertFalse(intake.isOpen(folder.resolve("accepted")));
    assertFalse(intake.isOpen(folder.resolve("rejected")));
    assertFalse(intake.isOpen(folder.resolve(".git")));
    assertFalse(intake.isOpen(linked));
    assertTrue(intake.isOpen(folder.resolve("asia")));
    assertTrue(intake.isOpen(folder.resolve("asia/accepted")));
  }

  private Path ready(String name) throws IOException {
    Path file = file(name, "text");
    intake.isReady(file);
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
