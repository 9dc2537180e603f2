package org.demarche.app.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document on what changed, and its claims held against the JSON of two analyses. */
class ChangesDocumentTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FRAMEWORK = Path.of("src/test/resources/agreed-framework");
  private static final Pattern CLAIM =
      Pattern.compile("data-claim=\"([^\"]*)\" data-ids=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static String page = "";

  @BeforeAll
  static void make() throws IOException {
    Ran ran =
        Ran.in(folder, "diff", year(1994), year(1998), "--format", "html,pdf", "--into", "papers");
    assertEquals(Exit.ERRORS, ran.code(), ran.err());
    assertEquals("Wrote papers/changes.pdf\nWrote papers/changes.html\n", ran.out());
    page = Files.readString(folder.resolve("papers/changes.html"));
  }

  private static String year(int year) {
    return FRAMEWORK.resolve(year + ".yaml").toAbsolutePath().toString();
  }

  @Test
  void itSaysInWordsWhatChanged() {
    assertTrue(page.contains("status from <del>agreed</del> to <ins>in force</ins>, since"), page);
    assertTrue(page.contains("since November 1994"), page);
    assertTrue(page.contains("and oil.”</del></span>"), "one full stop ends a sentence");
    assertTrue(page.contains("<ins>about $4.6\u00a0billion</ins>"), page);
    assertTrue(page.indexOf("What follows") < page.indexOf("id=\"section--changed\""));
  }

  @Test
  void whatFollowsIsWhatTheAnalysesSay() throws IOException {
    Map<String, JsonNode> before = measures(1994);
    Map<String, JsonNode> after = measures(1998);
    before.put("heavy-oil", before.remove("oil"));
    Map<String, Set<String>> expected = new TreeMap<>();
    after.forEach(
        (id, now) -> {
          JsonNode then = before.getOrDefault(id, JSON.createObjectNode());
          String standing = now.path("standing").asText();
          boolean told = Set.of("ready", "waiting", "blocked", "lapsed").contains(standing);
          if (told && !then.path("standing").asText().equals(standing)) {
            add(expected, standing, id);
          }
          if (now.path("overdue").asBoolean() != then.path("overdue").asBoolean()) {
            add(expected, now.path("overdue").asBoolean() ? "overdue" : "no-longer-overdue", id);
          }
          if (!texts(now.path("fallsWithout")).equals(texts(then.path("fallsWithout")))) {
            add(expected, "falls-without", id);
          }
          if (!texts(now.path("heldUpIfBreached")).equals(texts(then.path("heldUpIfBreached")))) {
            add(expected, "held-up", id);
          }
        });
    assertEquals(expected, claims("then-"));
  }

  @Test
  void whatChangedIsWhatTheComparisonSays() throws IOException {
    Map<String, Set<String>> expected = new TreeMap<>();
    JsonNode told = JSON.readTree(Ran.in(folder, "diff", year(1994), year(1998), "--json").out());
    for (JsonNode change : told.path("changes")) {
      boolean date = Set.of("edition", "asOf").contains(change.path("key").asText());
      if (!date) {
        add(expected, change.path("kind").asText(), change.path("id").asText());
      }
    }
    assertEquals(expected, claims("changes-"));
  }

  private static void add(Map<String, Set<String>> all, String kind, String id) {
    all.computeIfAbsent(kind, key -> new TreeSet<>()).add(id);
  }

  private static Map<String, Set<String>> claims(String beginning) {
    return CLAIM
        .matcher(page)
        .results()
        .filter(claim -> claim.group(1).startsWith(beginning))
        .collect(
            Collectors.groupingBy(
                claim -> claim.group(1).substring(beginning.length()),
                TreeMap::new,
                Collectors.mapping(
                    claim -> claim.group(2), Collectors.toCollection(TreeSet::new))));
  }

  private static Map<String, JsonNode> measures(int year) throws IOException {
    JsonNode analysis = JSON.readTree(Ran.in(folder, "analyse", year(year), "--json").out());
    Map<String, JsonNode> measures = new TreeMap<>();
    analysis.path("measures").forEach(one -> measures.put(one.path("id").asText(), one));
    return measures;
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .map(id -> id.equals("oil") ? "heavy-oil" : id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void onlyOneFormOfAnswerAtATime() {
    for (List<String> wrong :
        List.of(List.of("--json", "--format", "pdf"), List.of("--into", "papers"))) {
      String[] words = {"diff", year(1994), year(1998), "", "", ""};
      for (int i = 0; i < wrong.size(); i++) {
        words[3 + i] = wrong.get(i);
      }
      Ran ran = Ran.in(folder, java.util.Arrays.copyOf(words, 3 + wrong.size()));
      assertEquals(Exit.USAGE, ran.code(), ran.out());
    }
  }
}
