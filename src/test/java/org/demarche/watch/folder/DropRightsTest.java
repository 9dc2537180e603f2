package org.demarche.watch.folder;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.pipeline.FakeStages;
import org.demarche.watch.Drop;
import org.demarche.watch.Watch;
import org.demarche.watch.WatchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what in a drop folder. */
@Timeout(120)
class DropRightsTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path folder;
  private final Drop drop;

  DropRightsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.drop = new Drop(folder);
  }

  private String refusal() {
    return String.valueOf(assertThrows(IOException.class, drop::watch).getMessage());
  }

  @Test
  void aSecondWatchOfTheFolderIsRefusedUntilTheFirstEnds() throws IOException {
    try (Watch first = drop.watch()) {
      IOException refused = assertThrows(IOException.class, drop::watch);
      assertEquals(
          "another watch takes files from %s; stop it, or watch another folder".formatted(drop.in),
          refused.getMessage());
      assertTrue(first.isRunning());
    }
    drop.watch().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwxrwx", "rwx----w-"})
  void aFolderThatEverybodyCanWriteIsRefused(String rights) throws IOException {
    Files.setPosixFilePermissions(drop.in, PosixFilePermissions.fromString(rights));
    assertTrue(refusal().contains("everybody can write in " + drop.in));
    WatchSettings shared = Drop.QUICK.withShared(true);
    assertThrows(IOException.class, () -> drop.watch(FakeStages.all(), shared));
  }

  @Test
  void aFolderThatEverybodyMayDropInIsRefusedUnlessASettingAllowsIt() throws Exception {
    assertEquals(0, new ProcessBuilder("chmod", "1777", drop.in.toString()).start().waitFor());
    assertTrue(refusal().contains("drop-shared=true"));
    drop.watch(FakeStages.all(), Drop.QUICK.withShared(true)).close();
  }

  @Test
  void aFolderOfAGroupIsTaken() throws IOException {
    Files.setPosixFilePermissions(drop.in, PosixFilePermissions.fromString("rwxrwxr-x"));
    drop.watch().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accepted", "rejected"})
  void aFolderOfItsOwnThatIsALinkIsRefused(String name) throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(drop.in.resolve(name), outside);
    String said = refusal();

    assertTrue(said.contains(name + " is not a folder, or is a link"), said);
    try (Stream<Path> files = Files.list(outside)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void whatIsFiledIsPrivateWhateverItWasBefore() throws IOException {
    Files.createDirectory(drop.in.resolve("rejected"));
    Files.setPosixFilePermissions(
        drop.in.resolve("rejected"), PosixFilePermissions.fromString("rwxrwxrwx"));
    drop.file("good.yaml", "good\nGood");
    drop.file("bad.yaml", "bad\nBad\nerror");
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.count() == 2);
      drop.file("good.yaml", "good\nBetter");
      await().atMost(LONG).until(() -> drop.told.count() == 3);
      assertTrue(watch.isRunning());
    }
    for (Path own : List.of(drop.in.resolve("accepted"), drop.in.resolve("rejected"))) {
      try (Stream<Path> tree = Files.walk(own)) {
        for (Path path : tree.toList()) {
          boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
          assertEquals(
              isFolder ? "rwx------" : "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
              path.toString());
        }
      }
    }
  }

  @Test
  void aHardLinkIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret\nSecret\nerror");
    Files.createLink(drop.in.resolve("link.yaml"), secret);
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.rejected.size() == 1);
      assertTrue(watch.isRunning());
    }
    String report = Files.readString(drop.in.resolve("rejected/link.yaml.report.txt"));
    assertTrue(report.contains("hard link") && !report.contains("Secret"), report);
  }

  @Test
  void aPipeHoldsNothingUp() throws Exception {
    Path pipe = drop.in.resolve("pipe.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    drop.file("good.yaml", "good\nGood");
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.count() == 2);
      assertTrue(watch.isRunning());
    }
    assertEquals(List.of("pipe.yaml"), drop.told.rejected);
  }
}
