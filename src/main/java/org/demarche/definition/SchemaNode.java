package org.demarche.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.definition.syntax.JsonPointers;

/**
 * A part of the schema, references followed.
 *
 * @param root the whole schema
 * @param node the part; missing where the schema has none
 */
record SchemaNode(JsonNode root, JsonNode node) {

  static SchemaNode of(String schema) {
    JsonNode root = parse(schema);
    EditorKeywords.remove(root);
    ValueFormats.addTo(root);
    return new SchemaNode(root, root);
  }

  static JsonNode parse(String schema) {
    try {
      return new ObjectMapper().readTree(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema is not JSON", e);
    }
  }

  private SchemaNode follow(JsonNode part) {
    String reference = part.path("$ref").asText();
    return new SchemaNode(root, reference.isEmpty() ? part : root.at(reference.substring(1)));
  }

  SchemaNode property(String key) {
    JsonNode named = keyword("properties").path(key);
    return follow(named.isMissingNode() ? patterned(key) : named);
  }

  private JsonNode patterned(String key) {
    return keyword("patternProperties").properties().stream()
        .filter(rule -> Pattern.compile(rule.getKey()).matcher(key).find())
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(MissingNode.getInstance());
  }

  /** A value that a key may have, as the schema's first example or choice has it. */
  JsonNode example(String key) {
    JsonNode own = node.path("properties").path(key).path("examples").path(0);
    JsonNode shared = property(key).node.path("examples").path(0);
    JsonNode choice = property(key).node.path("enum").path(0);
    return Stream.of(own, shared, choice).filter(n -> !n.isMissingNode()).findFirst().orElse(own);
  }

  SchemaNode items() {
    return follow(keyword("items"));
  }

  /** What a keyword says; of a value that may be of several types, for the first that has it. */
  JsonNode keyword(String keyword) {
    return alternatives()
        .map(form -> form.path(keyword))
        .filter(n -> !n.isMissingNode())
        .findFirst()
        .orElse(node.path(keyword));
  }

  /** The part itself, and what it may be instead. */
  private Stream<JsonNode> alternatives() {
    return Stream.concat(
        Stream.of(node),
        StreamSupport.stream(node.path("anyOf").spliterator(), false)
            .filter(form -> !form.has("required"))
            .map(form -> follow(form).node()));
  }

  /** What the schema says of the value at a pointer into a definition. */
  SchemaNode at(String pointer) {
    if (pointer.isEmpty()) {
      return this;
    }
    SchemaNode outer = at(JsonPointers.parent(pointer));
    return outer.isList() ? outer.items() : outer.property(JsonPointers.last(pointer));
  }

  private boolean isList() {
    return types().contains("array");
  }

  boolean is(String definition) {
    return node.equals(root.path("$defs").path(definition));
  }

  /** Whether it is a text of any words. */
  boolean isProse() {
    return !node.isMissingNode() && Stream.of("line", "label", "narrative").anyMatch(this::is);
  }

  List<String> keys() {
    return List.copyOf(names(keyword("properties")));
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  List<String> required() {
    return texts("required");
  }

  List<String> choices() {
    return texts("enum");
  }

  /** The one value that a key may have. */
  String version() {
    return node.path("const").asText();
  }

  /** Whether a value must not be shown: it may be a secret that somebody wrote by mistake. */
  boolean isSecret() {
    return node.path("writeOnly").asBoolean();
  }

  /** How many forms a value may have; 0 where there is but one. */
  int forms() {
    return node.path("anyOf").size();
  }

  List<String> types() {
    return alternatives()
        .map(form -> form.path("type").asText())
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** Whether a text passes: its words, its form, its length, and that a date is in the calendar. */
  boolean accepts(String text) {
    return types().contains("string")
        && (choices().isEmpty() || choices().contains(text))
        && (!node.has("const") || version().equals(text))
        && Pattern.compile(keyword("pattern").asText()).matcher(text).find()
        && text.codePointCount(0, text.length()) <= keyword("maxLength").asInt(Integer.MAX_VALUE)
        && ValueFormats.accept(keyword("format").asText(), text);
  }

  private List<String> texts(String keyword) {
    return StreamSupport.stream(keyword(keyword).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** What it is called in a sentence. */
  String name() {
    return node.path("title").asText("value").toLowerCase(Locale.ROOT);
  }

  String description() {
    return node.path("description").asText();
  }

  /** Missing where there is none. */
  JsonNode byDefault() {
    return node.path("default");
  }
}
