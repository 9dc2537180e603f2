package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven that only write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String FIRST =
      "Building Demarche (first start only) ...\nPreparing fast starts (once) ...\n";
  private static final List<String> TOOLS =
      List.of(
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "ls",
          "cat",
          "touch",
          "mkdir",
          "rm",
          "mv",
          "sleep",
          "flock",
          "grep");

  private final Path temp;
  private final Path home;
  private final Path bin;
  private final Path calls;

  LauncherTest(@TempDir Path temp) throws IOException {
    this.temp = temp.toRealPath();
    this.home = this.temp.resolve("a project");
    this.bin = this.temp.resolve("bin");
    this.calls = this.temp.resolve("calls");
  }

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(home.resolve("src/main/java"));
    Files.createDirectories(home.resolve("templates"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("demarche"), home.resolve("demarche"));
    home.resolve("demarche").toFile().setExecutable(true);
    Files.createDirectories(bin);
    for (String tool : TOOLS) {
      Optional<Path> found =
          Stream.of("/bin", "/usr/bin")
              .map(folder -> Path.of(folder, tool))
              .filter(Files::exists)
              .findFirst();
      if (found.isPresent()) {
        program(tool, "exec " + found.get() + " \"$@\"");
      }
    }
    program(
        "mvn",
        """
        echo mvn >>"$CALLS"; sleep "${BUILD_SECONDS:-0}"
        for a; do case $a in -Dprogram.folder=*) to=${a#*=} ;; esac; done
        mkdir -p "$to/lib"; echo jar >"$to/demarche.jar"
        """);
    java("17.0.15", "");
  }

  @Test
  void theFirstStartBuildsAndTheNextDoNot() throws Exception {
    assertEquals(new Ran(0, "", FIRST), start("check"));
    assertEquals(new Ran(0, "", ""), start("check"));
    assertEquals(1, calls("mvn").size());
  }

  @Test
  void changedSourcesAreBuiltAndChangedTemplatesAreNot() throws Exception {
    start("check");
    later(Files.writeString(home.resolve("templates/page.ftl"), "new"));
    assertEquals(new Ran(0, "", ""), start("check"));
    later(Files.writeString(home.resolve("src/main/java/New.java"), "new"));
    assertEquals(
        new Ran(
            0,
            "",
            "Building Demarche (its sources changed) ...\nPreparing fast starts (once) ...\n"),
        start("check"));
    assertEquals(2, calls("mvn").size());
  }

  @Test
  void aBuildLeavesAloneWhatAServiceRunsFrom() throws Exception {
    Path release = temp.resolve("release");
    java(
        "17.0.15",
        "case $* in *serve*) while [ ! -e \"" + release + "\" ]; do sleep 0.1; done ;; esac");
    start("check");
    Path jar = home.resolve("target/program-1/demarche.jar");
    Object inode = Files.getAttribute(jar, "unix:ino");
    Process service = process(home.resolve("demarche"), "serve");
    await().until(() -> calls("java").stream().anyMatch(line -> line.contains("[serve]")));
    for (String name : List.of("A", "B", "C")) {
      later(Files.writeString(home.resolve("src/main/java/" + name + ".java"), name));
      assertEquals(0, start("check").code());
    }
    assertEquals(inode, Files.getAttribute(jar, "unix:ino"), "the service's own");
    assertEquals("program-4", Files.readString(home.resolve("target/program")).strip());
    assertFalse(Files.exists(home.resolve("target/program-2")), "nobody's");

    Files.createFile(release);
    assertEquals(0, service.waitFor());
    later(Files.writeString(home.resolve("src/main/java/D.java"), "D"));
    start("check");
    assertFalse(Files.exists(jar));
  }

  @Test
  void withAnotherJavaAndNothingToWriteToItStartsWithoutAnArchive() throws Exception {
    start("check");
    java("21.0.1", "");
    Files.setLastModifiedTime(bin.resolve("java"), FileTime.fromMillis(0));
    Path program = home.resolve("target/program-1");
    Files.move(program.resolve("java"), program.resolve("other"));
    program("mkdir", "echo 'mkdir: Permission denied' >&2; exit 1");
    program("rm", "exit 1");
    Ran ran = start("check");
    assertEquals(0, ran.code(), ran.err());
    String last = calls("java").get(calls("java").size() - 1);
    assertFalse(last.contains("SharedArchiveFile"), last);
  }

  @Test
  void argumentsAndExitCodeArePassedAsTheyAre() throws Exception {
    java("17.0.15", "case $* in *file*) exit 7 ;; esac");
    assertEquals(7, start("check", "a file", "*").code());
    String last = calls("java").get(calls("java").size() - 1);
    assertTrue(last.endsWith("[org.demarche.app.command.Demarche][check][a file][*]"), last);
    assertTrue(last.contains("[-Ddemarche.home=" + home + "]"), last);
  }

  @Test
  void itStartsFromAnyFolderAndThroughALink() throws Exception {
    Files.createSymbolicLink(temp.resolve("one"), home.resolve("demarche"));
    Files.createSymbolicLink(bin.resolve("demarche"), Path.of("../one"));
    assertEquals(0, run(bin.resolve("demarche"), "check").code());
    assertTrue(Files.exists(home.resolve("target/program-1/demarche.jar")));
  }

  @Test
  void ofTwoStartsAtOnceOneBuilds() throws Exception {
    ProcessBuilder builder = builder(home.resolve("demarche"), "check");
    builder.environment().put("BUILD_SECONDS", "1");
    Process first = builder.start();
    Process second = builder.start();
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertEquals(1, calls("mvn").size());
  }

  @Test
  void ownOptionsForJavaComeLast() throws Exception {
    start("check");
    ProcessBuilder builder = builder(home.resolve("demarche"), "check");
    builder.environment().put("DEMARCHE_JAVA_OPTS", "-Xmx3g -Da=b");
    assertEquals(0, builder.start().waitFor());
    String last = calls("java").get(calls("java").size() - 1);
    assertTrue(last.contains("[-Xmx3g][-Da=b]"), last);
    assertTrue(last.indexOf("[-Xmx3g]") > last.indexOf("[-XX:TieredStopAtLevel=1]"), last);
  }

  @Test
  void missingAndOldToolsAreNamed() throws Exception {
    Files.delete(bin.resolve("mvn"));
    assertFault("and Apache Maven (mvn), which does it, is not installed.");
    java("11.0.2", "");
    assertFault("Java 17 or later is needed; " + bin.resolve("java") + " is version 11.");
    Files.delete(bin.resolve("java"));
    assertFault("Java 17 or later is needed, and no \"java\" is found.");
  }

  @Test
  void aBuildThatFailsIsAFault() throws Exception {
    program("mvn", "echo '[ERROR] no network'; exit 1");
    assertFault("[ERROR] no network\ndemarche: the program could not be built");
    assertFalse(Files.exists(home.resolve("target/program-1/demarche.jar")));
  }

  private void assertFault(String message) throws Exception {
    Ran ran = start("check");
    assertEquals(Exit.FAULT, ran.code(), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
  }

  private Ran start(String... args) throws Exception {
    return run(home.resolve("demarche"), args);
  }

  private Ran run(Path launcher, String... args) throws Exception {
    Process process = process(launcher, args);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }

  private Process process(Path launcher, String... args) throws IOException {
    return builder(launcher, args).start();
  }

  private ProcessBuilder builder(Path launcher, String... args) {
    String[] command = new String[args.length + 1];
    command[0] = launcher.toString();
    System.arraycopy(args, 0, command, 1, args.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("CALLS", calls.toString());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("DEMARCHE_JAVA_OPTS");
    return builder;
  }

  /** A Java that tells its version, and otherwise writes down its arguments. */
  private void java(String version, String more) throws IOException {
    program(
        "java",
        "case $1 in -version) echo 'openjdk version \""
            + version
            + "\"' >&2; exit 0 ;; esac\n"
            + "line=java; for a; do line=\"$line[$a]\"; done; printf '%s\\n' \"$line\" >>\"$CALLS\"\n"
            + more);
  }

  private void program(String name, String script) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    file.toFile().setExecutable(true);
  }

  private List<String> calls(String tool) throws IOException {
    try (Stream<String> lines = Files.lines(calls)) {
      return lines.filter(line -> line.startsWith(tool)).toList();
    }
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
  }
}
