package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import org.demarche.definition.SchemaCheck.Fault;
import org.demarche.definition.syntax.ReadingRules;
import org.demarche.definition.syntax.ShownValue;
import org.demarche.definition.syntax.Tree;
import org.demarche.model.finding.Finding;

/** Words for a value that is too long, too large, too small, or not of the form that is wanted. */
final class Bounds {

  /**
   * @param message what follows the name of the value
   * @param wanted what would be right
   * @param remedy what to do
   */
  private record Words(String message, String wanted, String remedy) {}

  private Bounds() {}

  static Finding finding(Fault fault, SchemaNode rule, String what, Tree tree) {
    JsonNode value = tree.root().at(fault.pointer());
    Words words = words(fault.keyword(), rule, value);
    return ReadingRules.NOT_ALLOWED
        .at(
            tree.places().value(fault.pointer()),
            fault.pointer(),
            what + words.message(),
            rule.isSecret() ? "" : ShownValue.value(value),
            words.wanted())
        .withRemedy(words.remedy());
  }

  private static Words words(String keyword, SchemaNode rule, JsonNode value) {
    String bound = rule.keyword(keyword).asText();
    return switch (keyword) {
      case "maxLength" ->
          new Words(" is too long", "at most " + bound + " characters", "Shorten it.");
      case "minItems" -> new Words(" is empty", "at least one entry", "Add an entry.");
      case "minimum" -> number(" is too small", "at least " + bound);
      case "maximum" -> number(" is too large", "at most " + bound);
      default -> form(value.asText(), rule.description());
    };
  }

  private static Words number(String message, String wanted) {
    return new Words(message, wanted, "Write a number of " + wanted + ".");
  }

  private static Words form(String text, String wanted) {
    if (text.isBlank()) {
      return new Words(" is empty", wanted, "Give it a text.");
    }
    return text.stripTrailing().lines().count() > 1
        ? new Words(" has more than one line", wanted, "Write it on one line.")
        : new Words(" does not have the form that is wanted", wanted, "Correct the value.");
  }
}
