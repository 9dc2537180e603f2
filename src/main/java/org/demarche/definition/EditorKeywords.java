package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Keywords of the schemas that JSON Schema does not know, for what editors show and offer. */
public final class EditorKeywords {

  private static final Set<String> ALL =
      Set.of("enumDescriptions", "patternErrorMessage", "defaultSnippets");

  private EditorKeywords() {}

  /**
   * The schema in words of JSON Schema alone.
   *
   * @throws IllegalStateException if the schema is no JSON
   */
  public static String without(String schema) {
    JsonNode root = SchemaNode.parse(schema);
    remove(root);
    return root.toPrettyString();
  }

  static void remove(JsonNode node) {
    if (node instanceof ObjectNode group) {
      group.remove(ALL);
    }
    node.forEach(EditorKeywords::remove);
  }
}
