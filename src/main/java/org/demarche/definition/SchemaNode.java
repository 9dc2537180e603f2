package org.demarche.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A part of the schema, references followed.
 *
 * @param root the whole schema
 * @param node the part; missing where the schema has none
 */
record SchemaNode(JsonNode root, JsonNode node) {

  static SchemaNode of(String schema) {
    try {
      JsonNode root = new ObjectMapper().readTree(schema);
      return new SchemaNode(root, root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema is not JSON", e);
    }
  }

  private SchemaNode follow(JsonNode part) {
    String reference = part.path("$ref").asText();
    return new SchemaNode(root, reference.isEmpty() ? part : root.at(reference.substring(1)));
  }

  SchemaNode property(String key) {
    JsonNode named = node.path("properties").path(key);
    return follow(named.isMissingNode() ? patterned(key) : named);
  }

  private JsonNode patterned(String key) {
    return node.path("patternProperties").properties().stream()
        .filter(rule -> Pattern.compile(rule.getKey()).matcher(key).find())
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(MissingNode.getInstance());
  }

  SchemaNode items() {
    return follow(node.path("items"));
  }

  /** What the schema says of the value at a pointer into a definition. */
  SchemaNode at(String pointer) {
    if (pointer.isEmpty()) {
      return this;
    }
    SchemaNode outer = at(Pointers.parent(pointer));
    return outer.isList() ? outer.items() : outer.property(Pointers.last(pointer));
  }

  private boolean isList() {
    return types().contains("array");
  }

  boolean is(String definition) {
    return node.equals(root.path("$defs").path(definition));
  }

  List<String> keys() {
    return List.copyOf(names(node.path("properties")));
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  List<String> required() {
    return texts(node, "required");
  }

  List<String> choices() {
    return texts(node.has("enum") ? node : node.path("then"), "enum");
  }

  /** The one value that a key may have. */
  String version() {
    return node.path("const").asText();
  }

  /** Whether a value must not be shown: it may be a secret that somebody wrote by mistake. */
  boolean isSecret() {
    return node.path("writeOnly").asBoolean();
  }

  List<String> types() {
    JsonNode type = node.path("type");
    return type.isArray() ? texts(node, "type") : List.of(type.asText());
  }

  private static List<String> texts(JsonNode node, String keyword) {
    return StreamSupport.stream(node.path(keyword).spliterator(), false)
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
