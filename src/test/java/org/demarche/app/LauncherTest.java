package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
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
  private final LauncherMachine machine;
  private final Path temp;
  private final Path home;
  private final Path bin;

  LauncherTest(@TempDir Path temp) throws IOException {
    this.machine = LauncherMachine.in(temp);
    this.temp = machine.temp();
    this.home = this.temp.resolve("a project");
    this.bin = machine.bin();
  }

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(home.resolve("src/main/java"));
    Files.createDirectories(home.resolve("templates"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    LauncherMachine.launcher(home);
    machine.program(
        "mvn",
        """
        echo mvn >>"$CALLS"; sleep "${BUILD_SECONDS:-0}"
        for a; do case $a in -Dprogram.folder=*) to=${a#*=} ;; esac; done
        mkdir -p "$to/lib"; echo jar >"$to/demarche.jar"
        """);
  }

  @Test
  void theFirstStartBuildsAndTheNextDoNot() throws Exception {
    assertEquals(new Ran(0, "", FIRST), start("check"));
    assertEquals(new Ran(0, "", ""), start("check"));
    assertEquals(1, machine.calls("mvn").size());
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
    assertEquals(2, machine.calls("mvn").size());
  }

  @Test
  void aBuildLeavesAloneWhatAServiceRunsFrom() throws Exception {
    Path release = temp.resolve("release");
    machine.java(
        "17.0.15",
        "case $* in *serve*) while [ ! -e \"" + release + "\" ]; do sleep 0.1; done ;; esac");
    start("check");
    Path jar = home.resolve("target/program-1/demarche.jar");
    Object inode = Files.getAttribute(jar, "unix:ino");
    Process service = machine.process(home.resolve("demarche"), "serve");
    await().until(() -> machine.calls("java").stream().anyMatch(line -> line.contains("[serve]")));
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
    machine.java("21.0.1", "");
    Files.setLastModifiedTime(bin.resolve("java"), FileTime.fromMillis(0));
    Path program = home.resolve("target/program-1");
    Files.move(program.resolve("java"), program.resolve("other"));
    machine.program("mkdir", "echo 'mkdir: Permission denied' >&2; exit 1");
    machine.program("rm", "exit 1");
    Ran ran = start("check");
    assertEquals(0, ran.code(), ran.err());
    String last = machine.calls("java").get(machine.calls("java").size() - 1);
    assertFalse(last.contains("SharedArchiveFile"), last);
  }

  @Test
  void argumentsAndExitCodeArePassedAsTheyAre() throws Exception {
    machine.java("17.0.15", "case $* in *file*) exit 7 ;; esac");
    assertEquals(7, start("check", "a file", "*").code());
    String last = machine.calls("java").get(machine.calls("java").size() - 1);
    assertTrue(last.endsWith("[org.demarche.app.command.Demarche][check][a file][*]"), last);
    assertTrue(last.contains("[-Ddemarche.home=" + home + "]"), last);
  }

  @Test
  void itStartsFromAnyFolderAndThroughALink() throws Exception {
    Files.createSymbolicLink(temp.resolve("one"), home.resolve("demarche"));
    Files.createSymbolicLink(bin.resolve("demarche"), Path.of("../one"));
    assertEquals(0, machine.run(bin.resolve("demarche"), "check").code());
    assertTrue(Files.exists(home.resolve("target/program-1/demarche.jar")));
  }

  @Test
  void ofTwoStartsAtOnceOneBuilds() throws Exception {
    ProcessBuilder builder = machine.builder(home.resolve("demarche"), "check");
    builder.environment().put("BUILD_SECONDS", "1");
    Process first = builder.start();
    Process second = builder.start();
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertEquals(1, machine.calls("mvn").size());
  }

  @Test
  void ownOptionsForJavaComeLast() throws Exception {
    start("check");
    ProcessBuilder builder = machine.builder(home.resolve("demarche"), "check");
    builder.environment().put("DEMARCHE_JAVA_OPTS", "-Xmx3g -Da=b");
    assertEquals(0, builder.start().waitFor());
    String last = machine.calls("java").get(machine.calls("java").size() - 1);
    assertTrue(last.contains("[-Xmx3g][-Da=b]"), last);
    assertTrue(last.indexOf("[-Xmx3g]") > last.indexOf("[-XX:TieredStopAtLevel=1]"), last);
  }

  @Test
  void missingAndOldToolsAreNamed() throws Exception {
    Files.delete(bin.resolve("mvn"));
    assertFault("and Apache Maven (mvn), which does it, is not installed.");
    machine.java("11.0.2", "");
    assertFault("Java 17 or later is needed; " + bin.resolve("java") + " is version 11.");
    Files.delete(bin.resolve("java"));
    assertFault("Java 17 or later is needed, and no \"java\" is found.");
  }

  @Test
  void theWrapperBuildsWhereThereIsNoMaven() throws Exception {
    Path wrapper = Files.move(bin.resolve("mvn"), home.resolve("mvnw"));
    assertTrue(Files.isExecutable(wrapper));
    assertEquals(new Ran(0, "", FIRST), start("check"));
    assertEquals(1, machine.calls("mvn").size());
  }

  @Test
  void aBuildThatFailsIsAFault() throws Exception {
    machine.program("mvn", "echo '[ERROR] no network'; exit 1");
    assertFault("[ERROR] no network\ndemarche: the program could not be built");
    assertFalse(Files.exists(home.resolve("target/program-1/demarche.jar")));
  }

  private void assertFault(String message) throws Exception {
    Ran ran = start("check");
    assertEquals(Exit.FAULT, ran.code(), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
  }

  private Ran start(String... args) throws Exception {
    return machine.run(home.resolve("demarche"), args);
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
  }
}
