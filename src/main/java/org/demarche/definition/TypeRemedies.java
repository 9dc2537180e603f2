package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.demarche.definition.syntax.ShownValue;

/**
 * What to do about a value of the wrong type, where that is plain. What it says to write passes.
 */
final class TypeRemedies {

  private TypeRemedies() {}

  static Optional<String> of(JsonNode value, SchemaNode rule) {
    List<String> wanted = rule.types();
    if (value.isNull()) {
      return Optional.of("Give the key a value, or remove it.");
    }
    if (wanted.contains("string") && (value.isNumber() || value.isBoolean())) {
      return Optional.of("Put it in quotes: \"" + value.asText() + "\".")
          .filter(remedy -> rule.accepts(value.asText()));
    }
    if (wanted.contains("array") && value.isValueNode()) {
      return item(value.asText().strip(), rule.items())
          .map(item -> "Write a list: [" + item + "].")
          .or(
              () ->
                  SchemaExamples.of(rule.items())
                      .map(item -> "Write a list such as [" + item + "]."))
          .or(() -> Optional.of("Write a list, each entry in a line of its own after a hyphen."));
    }
    if (wanted.contains("object") && value.isValueNode()) {
      return SchemaExamples.of(rule).map(group -> "Write keys with values, such as " + group + ".");
    }
    if (value.isTextual() && (wanted.contains("number") || wanted.contains("integer"))) {
      return Optional.of("Write the number alone: no quotes, unit or separators.");
    }
    if (value.isTextual() && wanted.contains("boolean")) {
      return Optional.of("Write true or false, without quotes.");
    }
    return Optional.empty();
  }

  /** The text as an item of a list in brackets, if such an item would pass. */
  private static Optional<String> item(String text, SchemaNode rule) {
    if (rule.types().contains("object")) {
      List<String> keys = rule.required();
      return keys.size() == 1
          ? item(text, rule.property(keys.get(0)))
              .map(one -> "{%s: %s}".formatted(keys.get(0), one))
          : Optional.empty();
    }
    return Optional.of(text)
        .filter(rule::accepts)
        .or(() -> IdRepair.corrected(text).filter(rule::accepts))
        .filter(item -> ShownValue.text(item).equals(item))
        .map(item -> item.matches("[\\p{L}][\\p{L}\\p{N} -]*") ? item : quoted(item));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
