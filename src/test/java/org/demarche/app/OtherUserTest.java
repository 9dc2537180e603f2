package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.OtherUser;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What another user of the machine can see, change and plant while the real program watches. */
@Timeout(300)
class OtherUserTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String SECRET = "nobody-may-see-this";
  private static final Map<String, String> QUICK = Map.of("DEMARCHE_SETTLE", "100ms");

  @TempDir Path outer;

  private Path folder;
  private OtherUser other;

  @BeforeEach
  void place() throws Exception {
    other = OtherUser.get();
    OtherUser.open(outer);
    folder = Files.createDirectory(outer.resolve("service"));
    OtherUser.open(folder);
  }

  private ProgramProcess watch(Map<String, String> environment) throws IOException {
    return ProgramProcess.start(
        folder,
        outer.resolve("log"),
        environment,
        "watch",
        "--in",
        "in",
        "--out",
        "out",
        "--kind",
        "summary");
  }

  @Test
  void nothingThatAWatchWritesIsOpenToOthersWhateverTheUmask() throws Exception {
    Path settings = Definitions.write(folder.resolve("demarche.properties"), "jobs=1\n");
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
    try (ProgramProcess watch = watch(QUICK)) {
      await().atMost(LONG).until(() -> watch.said().contains("Watching "));
      drop("good.yaml", Files.readString(Definitions.good(outer.resolve("good.yaml"), "talks")));
      drop("bad.yaml", Definitions.BROKEN);
      await().atMost(LONG).until(() -> watch.said().contains("accepted "));
      await().atMost(LONG).until(() -> watch.said().contains("rejected "));
      for (String place :
          List.of(
              "out/_ledger/ledger.db",
              "out/talks/current/manifest.json",
              "in/accepted/talks.yaml",
              "in/rejected/bad.yaml",
              "in/rejected/bad.yaml.report.txt",
              "cache/fonts")) {
        assertTrue(Files.exists(folder.resolve(place)), place);
      }
      assertFalse(workFolders().isEmpty());
      assertNotEquals(0, other.run("cat", "/proc/" + watch.pid() + "/environ").code());
      assertEquals(List.of(), used());
      assertEquals(0, watch.stop(), watch.said());
      assertEquals(List.of(), used());
    }
  }

  /** The links of a package's folder can be seen by whoever can see the folder, that is, nobody. */
  private List<String> used() throws Exception {
    // The folder of temporary files is the system's elsewhere, so it is open here too.
    String temporary = folder.resolve("tmp").toString();
    return other.canUse(folder).stream().filter(path -> !path.equals(temporary)).toList();
  }

  private List<Path> workFolders() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("tmp"))) {
      return folders.filter(path -> path.toString().contains("demarche-work-")).toList();
    }
  }

  @Test
  void aLinkThatAnotherUserPlantsInASharedDropFolderLeaksNothing() throws Exception {
    Path secret = Definitions.write(folder.resolve("private.yaml"), SECRET + ": [\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Path in = Files.createDirectory(folder.resolve("in"));
    assertEquals(0, new ProcessBuilder("chmod", "1777", in.toString()).start().waitFor());
    Map<String, String> shared = Map.of("DEMARCHE_SETTLE", "100ms", "DEMARCHE_DROP_SHARED", "true");
    try (ProgramProcess watch = watch(shared)) {
      await().atMost(LONG).until(() -> watch.said().contains("Watching "));
      assertEquals(0, other.run("ln", "-s", secret.toString(), in + "/planted.yaml").code());
      assertEquals(0, other.run("sh", "-c", SWAP, "sh", in.toString(), secret.toString()).code());
      assertEquals(0, other.run("mkdir", in + "/mine").code());
      assertEquals(0, other.run("ln", "-s", folder.toString(), in + "/mine/all").code());
      assertNotEquals(0, other.run("sh", "-c", "echo x > " + in + "/accepted/x.yaml").code());
      assertNotEquals(0, other.run("mv", in + "/accepted", in + "/moved").code());
      drop("last.yaml", Definitions.BROKEN);
      await().atMost(LONG).until(() -> watch.said().contains("rejected last.yaml"));
      await().atMost(LONG).until(() -> watch.said().contains("rejected planted.yaml"));
      assertEquals(0, watch.stop(), watch.said());
      assertEquals(List.of(), holding(SECRET, secret));
      assertFalse(watch.said().contains(SECRET));
    }
  }

  /** A file that is a link to what is private for moments, again and again. */
  private static final String SWAP =
      """
      i=0
      while [ $i -lt 150 ]; do
        f="$1/swap$((i % 5)).yaml"
        echo 'id: [' > "$1/.mine" && mv "$1/.mine" "$f"
        ln -s "$2" "$1/.link" && mv "$1/.link" "$f"
        i=$((i + 1))
      done 2>/dev/null
      exit 0
      """;

  private List<String> holding(String text, Path except) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!Files.isSymbolicLink(file)
            && !file.equals(except)
            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  @Test
  void settingsThatAnotherUserCouldWriteAreRefused() throws Exception {
    Path settings = Definitions.write(folder.resolve("demarche.properties"), "jobs=1\n");
    assertEquals(Exit.DONE, Ran.in(folder, "status").code());
    for (String rights : List.of("rw-rw----", "rw----rw-")) {
      Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString(rights));
      assertRefused("others can write " + settings);
    }
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(
        0, new ProcessBuilder("chown", other.name(), settings.toString()).start().waitFor());
    assertRefused("belongs to " + other.name() + ", not to root");
    Files.delete(settings);
    OtherUserTest.openToAll(folder);
    Path mine = Definitions.write(outer.resolve("mine.properties"), "jobs=1\n");
    assertEquals(0, other.run("ln", "-s", mine.toString(), settings.toString()).code());
    assertRefused("belongs to " + other.name() + ", not to root");
  }

  private void assertRefused(String why) {
    Ran ran = Ran.in(folder, "status");
    assertEquals(Exit.USAGE, ran.code(), ran.out());
    assertTrue(ran.err().contains("The settings are not used: "), ran.err());
    assertTrue(ran.err().contains(why), ran.err());
  }

  private static void openToAll(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** Private, as a careful user writes; it appears whole. */
  private void drop(String name, String text) throws IOException {
    Path whole = Definitions.write(outer.resolve(name + ".part"), text);
    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
    Files.move(whole, folder.resolve("in").resolve(name));
  }
}
