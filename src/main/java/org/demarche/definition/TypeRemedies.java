package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What to do about a value of the wrong type, where that is plain. */
final class TypeRemedies {

  private TypeRemedies() {}

  static Optional<String> of(JsonNode value, List<String> wanted) {
    if (value.isNull()) {
      return Optional.of("Give the key a value, or remove it.");
    }
    if (wanted.contains("string") && (value.isNumber() || value.isBoolean())) {
      return Optional.of("Put it in quotes: \"" + value.asText() + "\".");
    }
    if (wanted.contains("array") && value.isValueNode()) {
      return Optional.of("Write a list: [" + Shown.value(value) + "].");
    }
    if (value.isTextual() && (wanted.contains("number") || wanted.contains("integer"))) {
      return Optional.of("Write the number alone: no quotes, unit or separators.");
    }
    if (value.isTextual() && wanted.contains("boolean")) {
      return Optional.of("Write true or false, without quotes.");
    }
    return Optional.empty();
  }
}
