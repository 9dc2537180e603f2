package org.demarche.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as the schema's examples have them. */
final class SchemaExamples {

  private SchemaExamples() {}

  /** A group of the keys that are needed; empty where the schema has no example for one. */
  static Optional<String> of(SchemaNode group) {
    List<String> members =
        group.required().stream()
            .flatMap(key -> value(group.example(key)).map(value -> key + ": " + value).stream())
            .toList();
    return members.isEmpty() || members.size() < group.required().size()
        ? Optional.empty()
        : Optional.of(members.stream().collect(Collectors.joining(", ", "{", "}")));
  }

  private static Optional<String> value(JsonNode example) {
    if (example.isArray()) {
      return value(example.path(0)).map(item -> "[" + item + "]");
    }
    return example.isValueNode() ? Optional.of(example.asText()) : Optional.empty();
  }
}
