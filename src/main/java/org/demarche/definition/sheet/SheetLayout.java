package org.demarche.definition.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.sheet.Column.Kind;
import org.demarche.definition.sheet.Table.Shape;

/** Which sheets a workbook may have, by the schema of definitions. */
final class SheetLayout {

  static final SheetLayout OF_DEFINITIONS = new SheetLayout(DefinitionFormat.schema());

  /** Ids and words are no longer; what may be longer may hold commas. */
  private static final int LONGEST_WORD = 64;

  private static final int LONGEST_LINE = 2_000;

  private final JsonNode schema;
  private final List<Table> tables = new ArrayList<>();

  /**
   * @throws IllegalStateException if the schema is no JSON, or has lists of elements in lists of
   *     elements in lists of elements, for which there is no sheet
   */
  private SheetLayout(String text) {
    try {
      schema = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema is not JSON", e);
    }
    table(Shape.PACKAGE, List.of(), schema);
  }

  /** The package first, then its lists in the order of the schema, each before those in it. */
  List<Table> tables() {
    return List.copyOf(tables);
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The keys of an object in the order of the schema, for the element that lies at this path. */
  List<String> keys(JsonNode part) {
    return part.path("properties").properties().stream().map(one -> one.getKey()).toList();
  }

  JsonNode root() {
    return schema;
  }

  /** What the schema says of a key; of a value that may be of several types, of the group. */
  JsonNode property(JsonNode part, String key) {
    JsonNode found = follow(part.path("properties").path(key));
    return found.has("items") ? group(follow(found.path("items"))) : group(found);
  }

  private JsonNode group(JsonNode type) {
    return forms(type).filter(form -> form.has("properties")).findFirst().orElse(type);
  }

  private void table(Shape shape, List<String> path, JsonNode type) {
    List<Column> columns = new ArrayList<>();
    int at = tables.size();
    value(List.of(), type, type, path, columns);
    tables.add(at, new Table(shape, path, columns));
  }

  /** Adds the columns of a value, and the sheets of the lists in it. */
  private void value(
      List<String> path, JsonNode own, JsonNode type, List<String> list, List<Column> columns) {
    Optional<JsonNode> plain = forms(type).filter(form -> !form.has("properties")).findFirst();
    if (type.path("type").asText().equals("array")) {
      list(path, own, follow(type.path("items")), list, columns);
    } else if (plain.isPresent()) {
      columns.add(column(path, own, plain.get(), kind(type, plain.get())));
    }
    forms(type)
        .flatMap(form -> form.path("properties").properties().stream())
        .forEach(
            one ->
                value(
                    joined(path, one.getKey()),
                    one.getValue(),
                    follow(one.getValue()),
                    list,
                    columns));
  }

  private void list(
      List<String> path, JsonNode own, JsonNode items, List<String> list, List<Column> columns) {
    if (forms(items).noneMatch(form -> form.has("properties"))) {
      boolean words = items.has("enum") || items.path("maxLength").asInt() <= LONGEST_WORD;
      columns.add(column(path, own, items, words ? Kind.WORDS : Kind.LINES));
      return;
    }
    if (list.size() + path.size() > 2) {
      throw new IllegalStateException("no sheet can hold " + path + " of " + list);
    }
    List<String> whole = Stream.concat(list.stream(), path.stream()).toList();
    table(list.isEmpty() ? Shape.LIST : Shape.NESTED, whole, items);
  }

  private static Column column(List<String> path, JsonNode own, JsonNode type, Kind kind) {
    List<String> choices =
        StreamSupport.stream(type.path("enum").spliterator(), false).map(JsonNode::asText).toList();
    String meaning = own.path("description").asText(type.path("description").asText());
    boolean isLong = type.path("maxLength").asInt() > LONGEST_LINE;
    return new Column(
        path, kind, kind == Kind.FLAG ? List.of("true", "false") : choices, isLong, meaning);
  }

  private Kind kind(JsonNode type, JsonNode plain) {
    if (plain.has("patternProperties")) {
      return Kind.YEARS;
    }
    if (forms(type).filter(form -> !form.has("properties")).count() > 1) {
      return Kind.DATE;
    }
    return switch (plain.path("type").asText()) {
      case "number", "integer" -> Kind.NUMBER;
      case "boolean" -> Kind.FLAG;
      default -> plain.path("maxLength").asInt() <= LONGEST_WORD ? Kind.WORD : Kind.TEXT;
    };
  }

  /** What a value may be: one form, or several. */
  private Stream<JsonNode> forms(JsonNode type) {
    return type.has("properties") || !type.has("anyOf")
        ? Stream.of(type)
        : StreamSupport.stream(type.path("anyOf").spliterator(), false).map(this::follow);
  }

  private JsonNode follow(JsonNode part) {
    String reference = part.path("$ref").asText();
    return reference.isEmpty() ? part : schema.at(reference.substring(1));
  }

  private static List<String> joined(List<String> path, String key) {
    return Stream.concat(path.stream(), Stream.of(key)).toList();
  }
}
