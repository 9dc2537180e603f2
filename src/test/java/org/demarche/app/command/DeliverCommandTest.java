package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverCommandTest {

  private static final String LIST =
      """
      schema: demarche-list/1
      id: desk
      title: The desk
      owner: desk@example.org
      follows: all
      recipients:
        - {id: ana, name: Ana Example, to: mailto:ana@example.org, clearance: Restricted}
        - {id: ben, name: Ben Sample, to: "file:packets/ben", clearance: Public}
      """;

  private static final String[] DRY_RUN = {"deliver", "--dry-run", "--lists", "lists"};

  private final Path folder;

  DeliverCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aDryRunShowsWhoWouldGetWhatAndWritesNothing() throws IOException {
    built("Restricted");
    Definitions.write(folder.resolve("lists/desk.yaml"), LIST);
    long before = files();
    Ran ran = Ran.in(folder, ENVIRONMENT, DRY_RUN);
    assertEquals(Exit.ERRORS, ran.code());
    assertEquals("", ran.err());
    assertEquals(
        """
        desk: The desk (on demand; owner desk@example.org)
          send     ana  mailto:ana@example.org  talks@1  pdf, all kinds, attached
          refused  ben  file:packets/ben        talks@1  D503 talks is marked "Restricted"; "ben" may have up to "Public"

        1 copy to send; 1 refused
        """,
        ran.out());
    assertEquals(before, files());
    assertEquals(
        Exit.DONE, Ran.in(folder, ENVIRONMENT, with(DRY_RUN, "--to", "ana", "desk")).code());
  }

  @Test
  void thePlanIsJsonForOtherPrograms() throws IOException {
    built("Restricted");
    Definitions.write(folder.resolve("lists/desk.yaml"), LIST);
    Ran ran = Ran.in(folder, ENVIRONMENT, with(DRY_RUN, "--json"));
    JsonNode json = JsonMapper.builder().build().readTree(ran.out());
    assertEquals("send", json.at("/copies/0/decision").asText());
    assertEquals("mailto", json.at("/copies/0/channel").asText());
    assertEquals("talks", json.at("/copies/0/editions/0/package").asText());
    assertEquals("D503", json.at("/copies/1/code").asText());
    assertEquals("D503", json.at("/findings/0/code").asText());
    assertEquals(8, json.at("/findings/0/line").asInt());
  }

  @Test
  void levelsOfMarkingAreASetting() throws IOException {
    built("Eyes only");
    Definitions.write(folder.resolve("lists/desk.yaml"), LIST.replace("Restricted", "eyes only"));
    assertTrue(Ran.in(folder, ENVIRONMENT, DRY_RUN).err().contains(" D506 "));
    Map<String, String> levels =
        Map.of("DEMARCHE_OUTPUT", "out", "DEMARCHE_MARKINGS", "Public, Eyes only");
    assertTrue(Ran.in(folder, levels, DRY_RUN).out().contains("send     ana"));
    Ran bad = Ran.in(folder, Map.of("DEMARCHE_MARKINGS", "Public, public"), DRY_RUN);
    assertEquals(Exit.USAGE, bad.code());
    assertTrue(bad.err().contains("is not a list of different levels"), bad.err());
  }

  @Test
  void faultsOfListsAreShownWithTheirLine() {
    Definitions.write(folder.resolve("lists/desk.yaml"), LIST.replace("follows", "folows"));
    Ran ran = Ran.in(folder, ENVIRONMENT, with(DRY_RUN, "dsk"));
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.err().contains("D501 there is no list \"dsk\""), ran.err());
    Ran all = Ran.in(folder, ENVIRONMENT, DRY_RUN);
    assertTrue(all.err().contains("lists/desk.yaml:5:1: error D104"), all.err());
    assertTrue(all.err().contains("    folows: all\n    ^~~~~~"), all.err());
    assertEquals("0 copies to send\n", all.out());
  }

  @Test
  void secretsAreLookedForWhereTheListSays() {
    built("Public");
    String list = LIST + "passwordFrom: file:secret.txt\n";
    Definitions.write(folder.resolve("lists/desk.yaml"), list);
    assertTrue(Ran.in(folder, ENVIRONMENT, DRY_RUN).out().contains("D508 "));
    Definitions.write(folder.resolve("lists/secret.txt"), "hunter2\n");
    Ran ran = Ran.in(folder, ENVIRONMENT, DRY_RUN);
    assertEquals(Exit.DONE, ran.code(), ran.out());
    assertFalse((ran.out() + ran.err()).contains("hunter2"));
  }

  @Test
  void withoutListsThereIsNothingToDo() {
    Ran none = Ran.in(folder, DRY_RUN);
    assertEquals(Exit.USAGE, none.code());
    assertTrue(none.err().contains("demarche new --list FILE"), none.err());
    assertEquals(Exit.USAGE, Ran.in(folder, "deliver").code());
  }

  @Test
  void theStarterOfAListIsSoundAndCheckedByName() throws IOException {
    Ran made = Ran.in(folder, "new", "--list", "lists/north-desk.yaml");
    assertEquals(Exit.DONE, made.code(), made.err());
    assertTrue(
        Files.readString(folder.resolve("lists/north-desk.yaml")).contains("\nid: north-desk"));
    assertEquals(
        new Ran(Exit.DONE, "No findings in 1 file\n", ""),
        Ran.in(folder, "check", "--strict", "lists"));
  }

  @Test
  void checkTakesListsAndDefinitionsTogether() {
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    Definitions.write(folder.resolve("in/desk.yaml"), LIST.replace("to: mailto:", "to: "));
    Definitions.write(folder.resolve("lists/bare.yaml"), "id: bare\n");
    Ran ran = Ran.in(folder, Map.of("DEMARCHE_LISTS", "lists"), "check", "in", "lists");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.out().contains("in/desk.yaml:7:38: error D504 "), ran.out());
    assertTrue(
        ran.out().contains("the distribution list \"bare\" needs the key \"schema\""), ran.out());
    assertTrue(ran.out().endsWith(" in 2 of 3 files\n"), ran.out());
  }

  @Test
  void theSchemaOfListsIsPrinted() throws IOException {
    Ran ran = Ran.in(folder, "schema", "--list");
    JsonNode schema = JsonMapper.builder().build().readTree(ran.out());
    assertEquals("demarche-list/1", schema.at("/properties/schema/const").asText());
  }

  private static final Map<String, String> ENVIRONMENT = Map.of("DEMARCHE_OUTPUT", "out");

  private void built(String marking) {
    BuiltOnce.summary(folder, "talks", marking);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.count();
    }
  }

  private static String[] with(String[] args, String... more) {
    return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
