package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;

/** Values and their types in the words of a message. */
final class ShownValue {

  private static final int LONGEST = 60;
  private static final int ENOUGH = 1_000;

  private ShownValue() {}

  /** The text on one line, cut if it is long. */
  static String text(String text) {
    String start = text.substring(0, Math.min(text.length(), ENOUGH));
    String line = start.replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  static String value(JsonNode node) {
    if (node.isContainerNode()) {
      return node.isEmpty() ? "nothing in it" : type(node);
    }
    return node.isNull() ? "nothing" : text(node.asText().strip());
  }

  /** What sort of value it is, as the end of "this is …". */
  static String type(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a group of keys";
      case BOOLEAN -> node.asText();
      case NUMBER -> "a number";
      case STRING -> "text";
      default -> "nothing";
    };
  }

  /** With the article that fits. */
  static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
