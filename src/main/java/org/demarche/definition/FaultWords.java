package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.definition.SchemaCheck.Fault;
import org.demarche.definition.syntax.JsonPointers;
import org.demarche.definition.syntax.LookAlikes;
import org.demarche.definition.syntax.ReadingRules;
import org.demarche.definition.syntax.ShownValue;
import org.demarche.definition.syntax.Tree;
import org.demarche.model.NearestSpelling;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceMap;

/** Puts the faults of a tree into words. */
final class FaultWords {

  private final Tree tree;
  private final SchemaNode schema;

  FaultWords(Tree tree, SchemaNode schema) {
    this.tree = tree;
    this.schema = schema;
  }

  Finding of(Fault fault) {
    boolean isKey = fault.keyword().equals("additionalProperties");
    SourceMap places = tree.places();
    SourceLocation at = isKey ? places.key(fault.pointer()) : places.value(fault.pointer());
    String text = isKey ? JsonPointers.last(fault.pointer()) : text(fault.pointer());
    String plain = LookAlikes.plain(text);
    Finding finding = finding(fault);
    return plain.equals(text.strip()) || !isRight(isKey, fault.pointer(), plain)
        ? finding
        : finding
            .withMessage(
                finding.message().replaceFirst("; did you mean .*", "")
                    + "; "
                    + LookAlikes.named(text, column(at, text)))
            .withRemedy("Write \"" + plain + "\".");
  }

  private String text(String pointer) {
    return tree.root().at(pointer).asText();
  }

  /** Where the first character of a text stands: after a quote if there is one. */
  private static int column(SourceLocation at, String text) {
    return at.length() > text.codePointCount(0, text.length()) ? at.column() + 1 : at.column();
  }

  private boolean isRight(boolean isKey, String pointer, String text) {
    String group = JsonPointers.parent(pointer);
    return isKey
        ? schema.at(group).keys().contains(text) && !tree.root().at(group).has(text)
        : schema.at(pointer).accepts(text);
  }

  private Finding finding(Fault fault) {
    return switch (fault.keyword()) {
      case "additionalProperties" -> unknownKey(fault.pointer());
      case "required" -> missingKey(fault.pointer(), fault.key());
      case "anyOf" -> neither(fault.pointer());
      case "type" -> anotherType(fault.pointer());
      case "const" -> unknownVersion(fault.pointer());
      case "enum" -> notAmong(fault.pointer());
      default -> malformed(fault);
    };
  }

  private Finding unknownKey(String pointer) {
    String key = JsonPointers.last(pointer);
    SchemaNode group = schema.at(JsonPointers.parent(pointer));
    List<String> keys = group.keys();
    JsonNode members = tree.root().at(JsonPointers.parent(pointer));
    List<String> free = keys.stream().filter(known -> !members.has(known)).toList();
    Optional<String> meant = NearestSpelling.among(free).to(key).or(() -> Synonyms.of(key, free));
    Optional<UnknownKeys.Cause> cause = UnknownKeys.cause(key, tree.places(), pointer);
    String hint =
        cause
            .map(known -> "; " + known.words())
            .or(() -> meant.map(word -> "; did you mean \"" + word + "\"?"))
            .orElse("");
    Finding finding =
        FormatRules.UNKNOWN_KEY.at(
            tree.places().key(pointer),
            pointer,
            "%s has no key \"%s\"%s"
                .formatted(ShownValue.withArticle(group.name()), ShownValue.text(key), hint),
            ShownValue.text(key),
            meant.orElseGet(() -> allowed(keys)));
    return cause
        .map(UnknownKeys.Cause::remedy)
        .or(() -> meant.map(word -> "Write \"" + word + "\"."))
        .map(finding::withRemedy)
        .orElse(finding);
  }

  private static String allowed(List<String> keys) {
    return keys.isEmpty() ? "a year such as 2020" : "one of " + String.join(", ", keys);
  }

  private Finding missingKey(String pointer, String key) {
    SchemaNode group = schema.at(pointer);
    String choices = String.join(", ", group.property(key).choices());
    String meaning = group.keyword("properties").path(key).path("description").asText();
    return at(
            FormatRules.MISSING_KEY,
            pointer,
            "%s needs the key \"%s\"".formatted(named(pointer, group), key),
            "",
            key + ": " + (choices.isEmpty() ? meaning : choices))
        .withRemedy("Add the key \"" + key + "\".");
  }

  /** An element with its id if it has one. */
  private String named(String pointer, SchemaNode group) {
    JsonNode id = tree.root().at(pointer).path("id");
    return id.isTextual()
        ? "the %s \"%s\"".formatted(group.name(), ShownValue.text(id.textValue()))
        : ShownValue.withArticle(group.name());
  }

  private Finding neither(String pointer) {
    return at(
            FormatRules.MISSING_KEY,
            pointer,
            ShownValue.withArticle(schema.at(pointer).name()) + " needs a \"value\" or a \"text\"",
            "",
            "value, text, or both")
        .withRemedy("Add the key \"value\" or \"text\".");
  }

  private Finding anotherType(String pointer) {
    SchemaNode rule = schema.at(pointer);
    if (!rule.version().isEmpty()) {
      return unknownVersion(pointer);
    }
    return rule.choices().isEmpty() || tree.root().at(pointer).isNull()
        ? wrongType(pointer)
        : notAmong(pointer);
  }

  private Finding wrongType(String pointer) {
    JsonNode value = tree.root().at(pointer);
    List<String> types = schema.at(pointer).types();
    String wanted = wanted(types);
    String message =
        value.isNull()
            ? "%s has no value; it must be %s".formatted(what(pointer), wanted)
            : "%s must be %s, not %s".formatted(what(pointer), wanted, is(value, types));
    if (schema.at(pointer).isSecret()) {
      return at(FormatRules.WRONG_TYPE, pointer, message, "", wanted);
    }
    Finding finding = at(FormatRules.WRONG_TYPE, pointer, message, ShownValue.value(value), wanted);
    return TypeRemedies.of(value, schema.at(pointer)).map(finding::withRemedy).orElse(finding);
  }

  /** A number that is not whole is told by its value. */
  private static String is(JsonNode value, List<String> wanted) {
    return wanted.contains("integer") && value.isNumber()
        ? ShownValue.value(value)
        : ShownValue.type(value);
  }

  private static String wanted(List<String> types) {
    if (types.contains("object") && types.size() > 1) {
      return types.contains("integer") ? "a date, or a group of keys" : "text, or a group of keys";
    }
    if (types.size() > 1) {
      return types.contains("array") ? "text, or a list of texts" : "a date";
    }
    return switch (types.get(0)) {
      case "string" -> "text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      default -> "a group of keys";
    };
  }

  /** The value at a pointer, named by its key. */
  private static String what(String pointer) {
    String last = JsonPointers.last(pointer);
    if (pointer.isEmpty()) {
      return "the content of the file";
    }
    return last.chars().allMatch(Character::isDigit)
        ? "entry %d of \"%s\""
            .formatted(Integer.parseInt(last) + 1, JsonPointers.last(JsonPointers.parent(pointer)))
        : "\"" + ShownValue.text(last) + "\"";
  }

  private Finding unknownVersion(String pointer) {
    String found = ShownValue.value(tree.root().at(pointer));
    String known = schema.at(pointer).version();
    String message = "\"%s\" is no version of the format that is known".formatted(found);
    return at(FormatRules.UNKNOWN_VERSION, pointer, message, found, known)
        .withRemedy(
            "Write \"schema: %s\", or use a version of Demarche that knows this format."
                .formatted(known));
  }

  private Finding notAmong(String pointer) {
    JsonNode value = tree.root().at(pointer);
    List<String> choices = schema.at(pointer).choices();
    Optional<String> meant = NearestSpelling.among(choices).to(value.asText());
    Finding finding =
        at(
            value.isTextual() ? ReadingRules.NOT_ALLOWED : FormatRules.WRONG_TYPE,
            pointer,
            "%s cannot be %s%s"
                .formatted(
                    what(pointer),
                    value.isTextual()
                        ? "\"" + ShownValue.value(value) + "\""
                        : ShownValue.type(value),
                    meant.map(word -> "; did you mean \"" + word + "\"?").orElse("")),
            ShownValue.value(value),
            String.join(", ", choices));
    return meant.map(word -> finding.withRemedy("Write \"" + word + "\".")).orElse(finding);
  }

  private Finding malformed(Fault fault) {
    SchemaNode rule = schema.at(fault.pointer());
    if (rule.is("id") || rule.is("reference")) {
      return malformedId(fault.pointer());
    }
    if (rule.is("date") || rule.is("partialDate") || rule.is("dueDate")) {
      return noSuchDate(fault, rule);
    }
    if (rule.is("currency")) {
      String code = ShownValue.value(tree.root().at(fault.pointer()));
      String message = "\"" + code + "\" is no currency of ISO 4217";
      return at(
          FormatRules.UNKNOWN_CURRENCY, fault.pointer(), message, code, "for instance USD or EUR");
    }
    return Bounds.finding(fault, rule, what(fault.pointer()), tree);
  }

  private Finding malformedId(String pointer) {
    String id = tree.root().at(pointer).asText();
    Finding finding =
        at(
            FormatRules.MALFORMED_ID,
            pointer,
            "\"" + ShownValue.text(id) + "\" is not a well-formed id",
            ShownValue.text(id),
            "lower-case letters, digits and single hyphens, at most 64, beginning with a letter");
    return IdRepair.corrected(id)
        .map(better -> "Write \"" + better + "\", also where it is referred to.")
        .map(finding::withRemedy)
        .orElse(finding);
  }

  private Finding noSuchDate(Fault fault, SchemaNode rule) {
    String date = ShownValue.value(tree.root().at(fault.pointer()));
    boolean written = date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    String message = "\"%s\" is not " + (written ? "in the calendar" : "written as a date");
    Finding finding =
        at(
            FormatRules.NO_SUCH_DATE,
            fault.pointer(),
            message.formatted(date),
            date,
            rule.is("date")
                ? "a day such as 1998-10-22"
                : "a year, month or day such as 1998, 1998-10 or 1998-10-22");
    return rule.is("date") ? finding : finding.withRemedy(partialDate(date));
  }

  /** With the year that the text names, if it names one. */
  private static String partialDate(String text) {
    Matcher year = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)").matcher(text);
    String example = year.find() ? year.group() : "1998";
    return "Write a year, a month or a day: %1$s, %1$s-06 or %1$s-06-30.".formatted(example);
  }

  private Finding at(Rule rule, String pointer, String message, String found, String wanted) {
    SourceLocation place = tree.places().value(pointer);
    return rule.at(place, pointer, message, found, wanted);
  }
}
