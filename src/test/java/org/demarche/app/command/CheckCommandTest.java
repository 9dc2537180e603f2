package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.app.settings.Exit;
import org.demarche.definition.DefinitionFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private final Path folder;

  CheckCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void withoutANameItIsAboutTheInputOfTheWorkingFolder() {
    Definitions.broken(folder.resolve("input/talks.yaml"));
    Ran ran = Ran.in(folder, "check");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.out().contains("input/talks.yaml:"), ran.out());
    assertFalse(ran.out().contains("us-dprk-1998"), ran.out());
  }

  @Test
  void aSoundDefinitionHasNoFindings() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertEquals(
        new Ran(Exit.DONE, "No findings in 1 file\n", ""), Ran.in(folder, "check", "talks.yaml"));
  }

  @Test
  void findingsGoToStandardOutputWithPlaceMarkerRemedyAndCount() {
    Path file = Definitions.broken(folder.resolve("broken.yaml"));
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Ran ran = Ran.in(folder, "check", "broken.yaml", "talks.yaml");
    assertEquals(Exit.ERRORS, ran.code());
    assertEquals("", ran.err());
    assertTrue(ran.out().contains(file + ":3:1: error D104 "), ran.out());
    assertTrue(ran.out().contains("\n    titel: x\n    ^~~~~\n"), ran.out());
    assertTrue(ran.out().endsWith(" in 1 of 2 files\n"), ran.out());
  }

  @Test
  void aFolderStandsForTheDefinitionsDirectlyInIt() {
    Definitions.good(folder.resolve("in/one.yaml"), "one");
    Definitions.good(folder.resolve("in/two.YML"), "two");
    Definitions.broken(folder.resolve("in/accepted/old.yaml"));
    Definitions.broken(folder.resolve("in/.hidden.yaml"));
    Definitions.broken(folder.resolve("in/notes.txt"));
    Ran ran = Ran.in(folder, "check", "in", "in/one.yaml");
    assertEquals(new Ran(Exit.DONE, "No findings in 2 files\n", ""), ran);
  }

  @Test
  void withoutANameItIsTheInputFolder() {
    Definitions.good(folder.resolve("drop/one.yaml"), "one");
    Ran ran = Ran.in(folder, Map.of("DEMARCHE_INPUT", "drop"), "check");
    assertEquals(new Ran(Exit.DONE, "No findings in 1 file\n", ""), ran);
  }

  @Test
  void anEmptyFolderIsNotASuccess() {
    Ran ran = Ran.in(folder, "check", ".");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(
        ran.err().contains("There is no definition (*.yaml, *.yml, *.json) in ."), ran.err());
  }

  @Test
  void aNameThatIsNotThereIsToldWithTheNearest() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertEquals(
        new Ran(
            Exit.USAGE,
            "",
            "demarche: There is no file or folder taks.yaml; did you mean \"talks.yaml\"?\n"),
        Ran.in(folder, "check", "taks.yaml"));
  }

  @Test
  void twoDefinitionsWithOneIdAreAnError() {
    Definitions.good(folder.resolve("a.yaml"), "talks");
    Definitions.good(folder.resolve("b.yaml"), "talks");
    Ran ran = Ran.in(folder, "check", "a.yaml", "b.yaml");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.out().contains("b.yaml") && ran.out().contains("D607"), ran.out());
    assertTrue(ran.out().contains("a.yaml"), "the other file is named: " + ran.out());
  }

  @Test
  void quietLeavesOnlyTheFindings() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertEquals(new Ran(Exit.DONE, "", ""), Ran.in(folder, "check", "-q", "talks.yaml"));
  }

  @Test
  void jsonHasEveryFindingWithItsPlace() throws IOException {
    Path file = Definitions.broken(folder.resolve("broken.yaml"));
    Ran ran = Ran.in(folder, "check", "--json", "broken.yaml");
    assertEquals(Exit.ERRORS, ran.code());
    JsonNode json = JsonMapper.builder().build().readTree(ran.out());
    JsonNode first = json.at("/files/0");
    assertEquals(file.toString(), first.at("/file").asText());
    assertEquals("rejected", first.at("/outcome").asText());
    assertEquals(json.at("/errors").asInt(), first.at("/findings").size());
    JsonNode unknown =
        first.at("/findings").valueStream().filter(f -> f.at("/line").asInt() == 3).toList().get(0);
    assertEquals("D104", unknown.at("/code").asText());
    assertEquals("error", unknown.at("/severity").asText());
    assertEquals(1, unknown.at("/column").asInt());
    assertEquals(5, unknown.at("/length").asInt());
    assertEquals("/titel", unknown.at("/path").asText());
    assertFalse(unknown.at("/remedy").asText().isEmpty());
  }

  @Test
  void aTerminalGetsColourAndAPipeDoesNot() {
    Definitions.broken(folder.resolve("broken.yaml"));
    assertTrue(Ran.onTerminal(folder, "check", "broken.yaml").out().contains("\u001b[1;31merror"));
    assertFalse(Ran.in(folder, "check", "broken.yaml").out().contains("\u001b"));
    assertTrue(
        Ran.in(folder, "check", "--color=always", "broken.yaml").out().contains("\u001b[1;31m"));
  }

  @Test
  void aTerminalSeesProgressForMoreThanAFewFiles() {
    for (int i = 0; i < 5; i++) {
      Definitions.good(folder.resolve("in/talks-" + i + ".yaml"), "talks-" + i);
    }
    assertTrue(Ran.onTerminal(folder, "check", "in").err().contains("5 of 5"));
    assertEquals("", Ran.onTerminal(folder, "check", "-q", "in").err());
    assertEquals("", Ran.onTerminal(folder, "check", "in/talks-1.yaml").err());
    assertEquals("", Ran.in(folder, "check", "in").err());
  }

  @Test
  void aHouseWithMarkingsIsToldOfPackagesWithoutOne(@TempDir Path folder) throws IOException {
    for (String marking : List.of("", "marking: ''", "marking: Confidental")) {
      String text = DefinitionFormat.starter().replaceFirst("(?m)^marking: .*$", marking);
      String file = Definitions.write(folder.resolve("a.yaml"), text).toString();
      assertFalse(Ran.in(folder, "check", file).out().contains("D514"), marking);
      Ran own = Ran.in(folder, Map.of("DEMARCHE_MARKINGS", "Low, High"), "check", file);
      assertTrue((own.out() + own.err()).contains("warning D514"), own.out() + own.err());
      assertEquals(Exit.DONE, own.code());
      Ran required = Ran.in(folder, Map.of("DEMARCHE_MARKING_REQUIRED", "true"), "check", file);
      assertEquals(Exit.ERRORS, required.code(), required.out() + required.err());
    }
  }
}
