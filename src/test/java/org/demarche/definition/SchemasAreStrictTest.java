package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.catalogue.CatalogueWriter;
import org.demarche.deliver.list.ListFormat;
import org.demarche.edition.AnalysisJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strict validators and editors ask of the schemas. */
class SchemasAreStrictTest {

  /** Keywords that mean something for values of one type alone. */
  private static final Set<String> OF_ONE_TYPE =
      Set.of("enum", "const", "pattern", "maxLength", "minimum", "maximum", "items", "required");

  private static final Set<String> FORMATS = Set.of("date");

  static Stream<String> schemas() {
    return Stream.of(
        DefinitionFormat.schema(),
        ListFormat.schema(),
        AnalysisJson.schema(),
        CatalogueWriter.schema());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aPartThatLimitsAValueNamesItsOneType(String schema) {
    List<String> without = new ArrayList<>();
    for (JsonNode part : parts(SchemaNode.parse(schema))) {
      boolean limits = OF_ONE_TYPE.stream().anyMatch(part::has);
      if (limits && !part.path("type").isTextual()) {
        without.add(part.toString());
      }
      if (part.path("type").isArray()) {
        without.add(part.toString());
      }
    }
    assertEquals(List.of(), without);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theSchemaIsNamedAndNoPlaceToFetchItFrom(String schema) {
    String name = SchemaNode.parse(schema).path("$id").asText();
    assertTrue(name.startsWith("urn:demarche:schema:demarche-"), name);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void formatsAreThoseThatOthersKnow(String schema) {
    assertEquals(
        List.of(),
        parts(SchemaNode.parse(schema)).stream()
            .filter(part -> part.path("format").isTextual())
            .filter(part -> !FORMATS.contains(part.path("format").asText()))
            .toList());
  }

  /** Of what people write by hand, with an editor that explains. */
  static Stream<String> written() {
    return Stream.of(DefinitionFormat.schema(), ListFormat.schema());
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyChoiceAndEveryFormIsExplained(String schema) {
    List<String> without = new ArrayList<>();
    for (JsonNode part : parts(SchemaNode.parse(schema))) {
      boolean isDay = part.path("enum").path(0).asText().equals("monday");
      if (part.has("enum") && !isDay) {
        assertEquals(
            part.path("enum").size(), part.path("enumDescriptions").size(), part::toString);
      }
      if (part.path("pattern").isTextual() && !part.has("patternErrorMessage")) {
        without.add(part.toString());
      }
      if (part.has("const") && part.has("default")) {
        without.add(part.toString());
      }
    }
    assertEquals(List.of(), without);
  }

  /** Every object of the schema that is a schema itself, not a group of schemas by name. */
  private static List<JsonNode> parts(JsonNode node) {
    List<JsonNode> parts = new ArrayList<>();
    collect(node, false, parts);
    return parts;
  }

  private static void collect(JsonNode node, boolean names, List<JsonNode> parts) {
    if (node.isObject() && !names) {
      parts.add(node);
    }
    node.properties()
        .forEach(
            member ->
                collect(
                    member.getValue(),
                    !names && Set.of("properties", "$defs").contains(member.getKey()),
                    parts));
    if (node.isArray()) {
      node.forEach(item -> collect(item, false, parts));
    }
  }
}
