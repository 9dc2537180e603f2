package org.demarche.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an editor says while somebody goes on from {@code demarche new}. Skipped where the language
 * server is not installed: {@code npm install --prefix target/editor yaml-language-server}.
 */
@Timeout(60)
class EditorSupportTest {

  private static final Path PROGRAM =
      Path.of("target/editor/node_modules/yaml-language-server/bin/yaml-language-server");

  /** Where completion is asked for, in a definition that is being written. */
  private static final String CARET = "|";

  @TempDir static Path folder;

  private static LanguageServer server;
  private static int files;

  @BeforeAll
  static void start() throws IOException {
    if (!"required".equals(System.getenv("DEMARCHE_TEST_EDITOR"))) {
      Assumptions.assumeTrue(Files.exists(PROGRAM), "There is no language server at " + PROGRAM);
    }
    Ran.in(folder, "new", "talks.yaml");
    server = new LanguageServer(PROGRAM, folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theStarterIsCheckedByItsSchemaAndHasNoFaults() throws IOException {
    String text = Files.readString(folder.resolve("talks.yaml"));
    assertEquals("[]", server.open(folder.resolve("talks.yaml"), text).toString());

    String bad = text.replaceFirst("(?m)^edition: \\S+", "edition: 2025-13-10");
    String said = server.open(folder.resolve("bad.yaml"), bad).toString();
    assertTrue(said.contains("A day is written as year-month-day, such as 1998-10-22."), said);
    assertFalse(said.contains("\\\\d"), said);
  }

  @Test
  void aStatusIsChosenFromAllOfThemEachExplained() throws IOException {
    List<JsonNode> items = completed("measures:\n  - id: visit\n    status: |");

    assertEquals(Stream.of(Status.values()).map(Status::key).sorted().toList(), labels(items));
    items.forEach(item -> assertFalse(documentation(item).isBlank(), item::toString));
  }

  @Test
  void aTieIsChosenFromAllKinds() throws IOException {
    List<JsonNode> items = completed("linkages:\n  - kind: |");

    assertEquals(
        Stream.of(LinkageKind.values()).map(LinkageKind::key).sorted().toList(), labels(items));
    items.forEach(item -> assertFalse(documentation(item).isBlank(), item::toString));
  }

  @Test
  void aNewMeasureComesWithAllThatItMustHave() throws IOException {
    List<JsonNode> items = completed("measures:\n  - |");

    List<String> snippets =
        items.stream()
            .map(item -> item.path("insertText").asText() + item.at("/textEdit/newText").asText())
            .filter(text -> text.contains("id:") && text.contains("title:") && text.contains("by:"))
            .toList();
    assertFalse(snippets.isEmpty(), items::toString);
  }

  @Test
  void aKeyUnderTheMouseIsExplained() throws IOException {
    assertTrue(hovered("a|sOf: 2025-03-10").contains("today"));
    assertTrue(
        hovered("parties:\n  - {id: a, title: A, ro|les: [proposer]}").contains("counterpart"));
    assertTrue(hovered("linkages:\n  - ki|nd: requires").length() > 20);
  }

  private List<JsonNode> completed(String text) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    JsonNode result = asked("completion", text);
    (result.isArray() ? result : result.path("items")).forEach(items::add);
    return items;
  }

  private String hovered(String text) throws IOException {
    return asked("hover", text).path("contents").toString();
  }

  /** In a file of its own beside the starter, which names the same schema. */
  private JsonNode asked(String what, String written) throws IOException {
    String starter = Files.readString(folder.resolve("talks.yaml"));
    String text =
        starter.lines().findFirst().orElseThrow() + "\nschema: demarche/1\n" + written + "\n";
    List<String> lines = text.substring(0, text.indexOf(CARET)).lines().toList();
    Path file = folder.resolve(what + files++ + ".yaml");
    server.open(file, text.replace(CARET, ""));
    return server.at(what, file, lines.size() - 1, lines.get(lines.size() - 1).length());
  }

  private static List<String> labels(List<JsonNode> items) {
    return items.stream().map(item -> item.path("label").asText()).sorted().toList();
  }

  private static String documentation(JsonNode item) {
    JsonNode said = item.path("documentation");
    return said.isTextual() ? said.asText() : said.path("value").asText();
  }
}
