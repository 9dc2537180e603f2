package org.demarche.analysis.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analysis.change.Change.Kind;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.junit.jupiter.api.Test;

class PackageComparisonTest {

  private static final String BASE =
      """
      schema: demarche/1
      id: talks
      title: Talks
      edition: 1999-03-03
      parties:
        - {id: us, title: United States, roles: [proposer]}
        - {id: dprk, title: North Korea, roles: [counterpart]}
      commitments:
        - id: accord
          title: An accord
          obligations: [{id: report, title: A report, by: [dprk]}]
        - {id: pact, title: A pact, obligations: []}
      phases:
        - {id: first, title: First}
        - {id: second, title: Second}
      measures:
        - id: limit
          title: A limit of tests
          phase: first
          by: [dprk]
          text: |
            Nothing flies farther. Inspectors
            see each launch.
          cost: {amount: 1000, currency: USD}
          contributions: [{party: us, firmness: likely}]
        - {id: aid, title: Aid, phase: second, by: [us]}
      linkages:
        - {kind: in-return-for, from: aid, to: [limit]}
        - {kind: requires, from: aid, to: [limit, report]}
      positions:
        - id: range
          title: Range
          measure: limit
          scale: {quantity: range, unit: km, better: lower}
          preferred: {value: 180, text: Short.}
          fallbacks: [{value: 300, text: Longer.}]
          floor: {value: 500, text: Longest.}
      """;

  private static Definition read(String yaml) {
    return new DefinitionReader()
        .read("talks.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .definition()
        .orElseThrow();
  }

  private static State state(String yaml) {
    Definition definition = read(yaml);
    return new State(
        definition.content(), AnalysisReport.of(definition, definition.content().asOf()));
  }

  private static PackageComparison after(String part, String other) {
    assertTrue(BASE.contains(part), part);
    return PackageComparison.of(state(BASE), state(BASE.replace(part, other)));
  }

  /** Each change on a line. */
  private static List<String> changes(String part, String other) {
    return after(part, other).changes().stream()
        .map(c -> "%s %s %s %s %s".formatted(c.kind(), c.id(), c.key(), c.from(), c.to()))
        .toList();
  }

  @Test
  void positionsAreToldWithTheirUnit() {
    assertEquals(
        List.of("CHANGED range preferred.value [180 km] [300 km]"),
        changes("{value: 180", "{value: 300"));
    assertEquals(
        List.of("CHANGED range fallbacks.1.value [300 km] [320.5 km]"),
        changes("{value: 300", "{value: 320.50"));
    assertEquals(
        List.of("CHANGED range floor.value [500 km] []", "CHANGED range floor.text [Longest.] []"),
        changes("    floor: {value: 500, text: Longest.}\n", ""));
  }

  @Test
  void textsAreToldBySentences() {
    assertEquals(
        List.of(
            "CHANGED limit text [Inspectors see each launch.]"
                + " [Inspectors see no launch., They ask.]"),
        changes("see each launch.", "see no launch. They ask."));
    assertEquals(
        List.of(), changes("farther. Inspectors\n      see", "farther.\n      Inspectors see"));
    assertEquals(
        List.of(
            "CHANGED limit text [Nothing flies farther., Inspectors see each launch.]"
                + " [Inspectors see each launch., Nothing flies farther.]"),
        changes(
            "Nothing flies farther. Inspectors\n      see each launch.",
            "Inspectors see each launch. Nothing flies farther."));
  }

  @Test
  void moneyIsOneValueAndGiversAreMembers() {
    assertEquals(
        List.of("CHANGED limit cost [USD 1,000] [about USD 2,500,000 a year for 3 years]"),
        changes(
            "{amount: 1000, currency: USD}",
            "{amount: 2500000, currency: USD, per: year, years: 3, approximate: true}"));
    assertEquals(
        List.of("CHANGED limit contributions [us, likely] [us, pledged, USD 5]"),
        changes("firmness: likely", "firmness: pledged, amount: {amount: 5, currency: USD}"));
  }

  @Test
  void movesAreTold() {
    assertEquals(
        List.of("CHANGED aid phase [second] [first]"),
        changes("title: Aid, phase: second", "title: Aid, phase: first"));
    String moved =
        BASE.replace("[{id: report, title: A report, by: [dprk]}]", "[]")
            .replace(
                "title: A pact, obligations: []",
                "title: A pact, obligations: [{id: report, title: A report, by: [dprk]}]");
    assertEquals(
        List.of(
            new Change(
                Kind.CHANGED,
                "obligation",
                "report",
                "A report",
                "commitment",
                List.of("accord"),
                List.of("pact"))),
        PackageComparison.of(state(BASE), state(moved)).changes());
  }

  @Test
  void theOrderOfPhasesCounts() {
    String first = "  - {id: first, title: First}\n";
    String second = "  - {id: second, title: Second}\n";
    assertEquals(
        List.of("CHANGED talks phases [first, second] [second, first]"),
        changes(first + second, second + first));
  }

  @Test
  void aConditionOfSeveralIsAsManyTies() {
    assertEquals(
        List.of("WITHDRAWN aid requires report  [] []"), changes("[limit, report]", "[limit]"));
    assertEquals(
        List.of(
            "ADDED aid requires limit or report  [] []",
            "WITHDRAWN aid requires limit  [] []",
            "WITHDRAWN aid requires report  [] []"),
        changes("[limit, report]", "[limit, report], need: any"));
    assertEquals(
        List.of(),
        changes(
            "to: [limit, report]}", "to: [limit]}\n  - {kind: requires, from: aid, to: [report]}"));
  }

  @Test
  void theOrderOfAlternativesIsNoDifference() {
    String one = BASE.replace("[limit, report]", "[limit, report], need: any");
    String other = BASE.replace("[limit, report]", "[report, limit], need: any");
    assertTrue(PackageComparison.of(state(one), state(other)).isEmpty());
  }

  @Test
  void whatFollowsIsTold() {
    List<Effect> effects =
        after(
                "{kind: in-return-for, from: aid, to: [limit]}",
                "{kind: eases, from: aid, to: [limit]}")
            .effects();
    assertEquals(
        List.of(
            new Effect(Effect.Kind.AGAINST, "limit", "A limit of tests", List.of("aid"), List.of()),
            new Effect(Effect.Kind.AGAINST, "aid", "Aid", List.of("limit"), List.of())),
        effects);
  }

  @Test
  void namesThatAreReferencesAreThoseOfTheSchema() throws IOException {
    Set<String> references = new TreeSet<>();
    collect(new ObjectMapper().readTree(DefinitionFormat.schema()), references);
    assertEquals(references, new TreeSet<>(Fields.REFERENCES));
  }

  private static void collect(JsonNode schema, Set<String> references) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String type = property.getValue().path("$ref").asText();
              String member = property.getValue().path("items").path("$ref").asText();
              if ((type + member).equals("#/$defs/reference")) {
                references.add(property.getKey());
              }
            });
    schema.forEach(inner -> collect(inner, references));
  }
}
