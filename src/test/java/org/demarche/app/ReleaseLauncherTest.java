package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a release, where the program lies beside it and nothing is built. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseLauncherTest {

  private static final String PREPARING = "Preparing fast starts (once) ...\n";

  private final LauncherMachine machine;
  private final Path release;
  private final Path launcher;

  ReleaseLauncherTest(@TempDir Path temp) throws IOException {
    machine = LauncherMachine.in(temp);
    release = Files.createDirectory(machine.temp().resolve("a release"));
    launcher = LauncherMachine.launcher(release);
    Files.createFile(release.resolve("demarche.jar"));
    Files.createDirectory(release.resolve("lib"));
    machine.java("17.0.15", dumping("ready"));
  }

  @Test
  void theArchiveOfClassesIsTheUsersAndNothingIsWrittenToTheProgram() throws Exception {
    List<Path> before = files(release);
    assertEquals(new Ran(0, "", PREPARING), start("HOME", "user"));
    assertEquals(new Ran(0, "", ""), start("HOME", "user"));
    Path archive = archive("user/.cache/demarche");
    assertTrue(lastCall().contains("[-XX:SharedArchiveFile=" + archive + "]"), lastCall());
    assertTrue(lastCall().contains("[-cp][" + release + "/demarche.jar]"), lastCall());
    assertTrue(lastCall().contains("[-Ddemarche.home=" + release + "]"), lastCall());
    assertEquals(before, files(release));
  }

  @Test
  void theCacheIsThatOfTheSettingOrOfTheConvention() throws Exception {
    start("XDG_CACHE_HOME", "shared");
    archive("shared/demarche");
    start("DEMARCHE_CACHE", "own");
    archive("own");
  }

  @Test
  void withoutACacheItStartsAllTheSame() throws Exception {
    Files.createFile(machine.temp().resolve("a file"));
    assertEquals(new Ran(0, "", ""), start("HOME", "a file"));
    assertFalse(lastCall().contains("SharedArchiveFile"), lastCall());
    ProcessBuilder builder = machine.builder(launcher, "check");
    builder.environment().remove("HOME");
    assertEquals(0, builder.start().waitFor());
    assertFalse(lastCall().contains("SharedArchiveFile"), lastCall());
  }

  @Test
  void anotherProgramInItsPlaceGetsAnArchiveOfItsOwn() throws Exception {
    start("HOME", "user");
    Files.writeString(release.resolve("demarche.jar"), "newer");
    assertEquals(new Ran(0, "", PREPARING), start("HOME", "user"));
    assertEquals(new Ran(0, "", ""), start("HOME", "user"));
  }

  @Test
  void theArchiveOfARemovedReleaseGoes() throws Exception {
    Path orphan = Files.createDirectories(machine.temp().resolve("user/.cache/demarche/start-1"));
    Files.writeString(orphan.resolve("home"), machine.temp() + "/removed\n");
    start("HOME", "user");
    assertFalse(Files.exists(orphan));
    archive("user/.cache/demarche");
  }

  @Test
  void whatThePreparationBuildsKnowsNoSettingOfTheUser() throws Exception {
    Path seen = machine.temp().resolve("seen");
    machine.java(
        "17.0.15",
        "case $* in *warm-up*) printf '%s\\n' \"${DEMARCHE_LEDGER:-none}\" >>\""
            + seen
            + "\" ;; esac\n"
            + dumping("ready"));
    ProcessBuilder builder = machine.builder(launcher, "check");
    builder.environment().put("HOME", machine.temp().resolve("user").toString());
    builder.environment().put("DEMARCHE_LEDGER", "jdbc:postgresql://ledger");
    assertEquals(0, builder.start().waitFor());
    assertEquals(List.of("none", "none"), Files.readAllLines(seen));
  }

  /** What a Java does that lists classes and dumps an archive of them, in the working folder. */
  private static String dumping(String archive) {
    return """
    case $* in
      *DumpLoadedClassList=*) echo java/lang/Object >loaded ;;
      *-Xshare:dump*) echo %s >archive ;;
    esac
    """
        .formatted(archive);
  }

  private Ran start(String variable, String folder) throws Exception {
    ProcessBuilder builder = machine.builder(launcher, "check");
    builder.environment().put("HOME", "relative");
    builder.environment().put(variable, machine.temp().resolve(folder).toString());
    return LauncherMachine.ran(builder.start());
  }

  /** The only one below a folder. */
  private Path archive(String cache) throws IOException {
    try (Stream<Path> starts = Files.list(machine.temp().resolve(cache))) {
      List<Path> archives = starts.map(start -> start.resolve("archive")).toList();
      assertEquals(1, archives.size());
      assertEquals("ready\n", Files.readString(archives.get(0)));
      return archives.get(0);
    }
  }

  private String lastCall() throws IOException {
    List<String> calls = machine.calls("java");
    return calls.get(calls.size() - 1);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
