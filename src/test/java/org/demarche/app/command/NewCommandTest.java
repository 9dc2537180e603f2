package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.app.settings.Exit;
import org.demarche.definition.DefinitionFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

  private final Path folder;

  NewCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theStarterPassesCheckAndBuildAsItIs() {
    Ran ran = Ran.in(folder, "new", "drafts/border-talks.yaml");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().contains("  demarche check drafts/border-talks.yaml\n"), ran.out());
    assertEquals(
        new Ran(Exit.DONE, "No findings in 1 file\n", ""),
        Ran.in(folder, "check", "--strict", "drafts"));
    Ran built = Ran.in(folder, "build", "--strict", "drafts", "--out", "out");
    assertEquals(Exit.DONE, built.code(), built.err());
  }

  @Test
  void editorsFindTheSchemaByTheFirstLine() throws IOException {
    Ran.in(folder, "new", "drafts/talks.yaml");
    String first = Files.readString(folder.resolve("drafts/talks.yaml")).lines().findFirst().get();
    String prefix = "# yaml-language-server: $schema=";
    assertTrue(first.startsWith(prefix), first);
    assertEquals(
        DefinitionFormat.schema(),
        Files.readString(folder.resolve("drafts").resolve(first.substring(prefix.length()))));
  }

  @Test
  void theIdIsTheNameOfTheFile() throws IOException {
    Ran.in(folder, "new", "border-talks.yaml");
    Ran.in(folder, "new", "2nd draft.yml");
    assertTrue(
        Files.readString(folder.resolve("border-talks.yaml")).contains("\nid: border-talks"));
    assertTrue(Files.readString(folder.resolve("2nd draft.yml")).contains("\nid: river-flow"));
  }

  @Test
  void whatIsThereIsOnlyReplacedByForce() throws IOException {
    Path file = Definitions.write(folder.resolve("talks.yaml"), "mine");
    Ran ran = Ran.in(folder, "new", "talks.yaml");
    assertEquals(Exit.USAGE, ran.code());
    assertEquals("mine", Files.readString(file));
    assertTrue(ran.err().contains("replace it with --force"), ran.err());
    assertEquals(Exit.DONE, Ran.in(folder, "new", "talks.yaml", "--force").code());
    assertTrue(Files.readString(file).contains("schema: demarche/1"));
  }

  @Test
  void theStarterIsYaml() {
    Ran ran = Ran.in(folder, "new", "talks.json");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("talks.json should end in .yaml"), ran.err());
  }
}
