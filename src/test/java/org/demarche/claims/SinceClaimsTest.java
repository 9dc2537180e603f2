package org.demarche.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.edition.AnalysisJson;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Position;
import org.demarche.render.DocumentKind;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Since;
import org.demarche.render.Subject;
import org.demarche.render.html.FormerStates;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The box that says what changed since the former edition, held against the {@code analysis.json}
 * of both, and against what both say of statuses and positions.
 */
class SinceClaimsTest {

  private static final MarkupRenderer RENDERER = new HtmlRenderer(List.of(Path.of("templates")));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOX = "since-";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/agreed-framework/1998.yaml",
        "src/test/resources/languages/fr/definition.yaml"
      })
  void theBoxSaysWhatTheAnalysesSay(Path file) throws IOException {
    assertTrueBox(Subjects.of(file));
  }

  /** One position moves its opening, the other one its floor, which a summary does not show. */
  @Test
  void theSummaryTellsOfPositionsOnlyThatOpeningsMoved() throws IOException {
    Subject report = Subjects.of(Subjects.REPORT);
    String former =
        FormerStates.edited(
            new String(report.source().content(), UTF_8),
            List.of(
                List.of("value: 180", "value: 200"),
                List.of("No talks on sales alone while", "No talks at all while")));
    Subject changed = FormerStates.since(report, former);
    assertTrueBox(changed);
    assertEquals(Set.of("position-range"), box(changed, DocumentKind.BRIEFING).get("opening"));
    assertEquals(Set.of("position-order"), box(changed, DocumentKind.BRIEFING).get("position"));
    assertFalse(box(changed, DocumentKind.SUMMARY).containsKey("position"));
  }

  private static void assertTrueBox(Subject subject) throws IOException {
    Since since = Objects.requireNonNull(subject.since());
    Map<String, Set<String>> expected = expected(since.before(), since.after());
    assertFalse(expected.isEmpty());
    assertEquals(expected, box(subject, DocumentKind.BRIEFING));
    expected.remove("position");
    assertEquals(expected, box(subject, DocumentKind.SUMMARY));
  }

  private static Map<String, Set<String>> box(Subject subject, DocumentKind kind) {
    Map<String, Set<String>> box = new TreeMap<>();
    Jsoup.parse(RENDERER.render(kind, Medium.HTML, subject, MarkupRenderer.FULL_DETAIL).xhtml())
        .select("[data-claim^=" + BOX + "]")
        .forEach(
            element -> {
              Claim claim = new Claim(kind.name(), element);
              assertTrue(
                  box.put(claim.kind().substring(BOX.length()), claim.idSet()) == null,
                  claim.kind());
            });
    return box;
  }

  private static Map<String, Set<String>> expected(State before, State after) throws IOException {
    Map<String, JsonNode> then = rows(before, Ids.of(before, after));
    Map<String, JsonNode> now = rows(after, Ids.SAME);
    Map<String, Set<String>> expected = new TreeMap<>();
    for (String standing : List.of("ready", "waiting")) {
      Predicate<JsonNode> stands = row -> row.path("standing").asText().equals(standing);
      put(expected, standing, turned(then, now, stands));
    }
    put(expected, "overdue", turned(then, now, row -> row.path("overdue").asBoolean()));
    put(expected, "status", different(before, after, Measure.class, Measure::status));
    Set<String> openings = different(before, after, Position.class, SinceClaimsTest::opening);
    Set<String> positions = different(before, after, Position.class, Position::toString);
    positions.removeAll(openings);
    put(expected, "opening", openings);
    put(expected, "position", positions);
    return expected;
  }

  private static String opening(Position position) {
    return position.preferred().toString();
  }

  private static void put(Map<String, Set<String>> all, String what, Set<String> ids) {
    if (!ids.isEmpty()) {
      all.put(what, ids);
    }
  }

  /** Measures of which something holds that did not hold of them before. */
  private static Set<String> turned(
      Map<String, JsonNode> then, Map<String, JsonNode> now, Predicate<JsonNode> condition) {
    Set<String> ids = new TreeSet<>(now.keySet());
    ids.removeIf(
        id ->
            !condition.test(now.get(id))
                || condition.test(then.getOrDefault(id, JSON.createObjectNode())));
    return ids;
  }

  /** Elements of both states that say something else. */
  private static <T extends Element> Set<String> different(
      State before, State after, Class<T> kind, Function<T, Object> said) {
    Map<String, Object> then = said(before, Ids.of(before, after), kind, said);
    Map<String, Object> now = said(after, Ids.SAME, kind, said);
    Set<String> ids = new TreeSet<>(then.keySet());
    ids.removeIf(id -> !now.containsKey(id) || now.get(id).equals(then.get(id)));
    return ids;
  }

  private static <T extends Element> Map<String, Object> said(
      State state, Ids ids, Class<T> kind, Function<T, Object> said) {
    return state
        .content()
        .elements()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(Collectors.toMap(element -> ids.now(element.id()), said));
  }

  private static Map<String, JsonNode> rows(State state, Ids ids) throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    JSON.readTree(AnalysisJson.write(state.report()))
        .path("measures")
        .forEach(row -> rows.put(ids.now(row.path("id").asText()), row));
    return rows;
  }

  /** The present ids of elements of a state. */
  private record Ids(Map<String, String> present) {

    static final Ids SAME = new Ids(Map.of());

    static Ids of(State before, State after) {
      Map<String, String> present = new TreeMap<>();
      named(before).forEach(element -> present.put(element.id(), element.was()));
      named(after).forEach(element -> present.put(element.was(), element.id()));
      return new Ids(present);
    }

    private static Stream<Element> named(State state) {
      return state.content().elements().filter(element -> !element.was().isEmpty());
    }

    String now(String id) {
      return present.getOrDefault(id, id);
    }
  }
}
