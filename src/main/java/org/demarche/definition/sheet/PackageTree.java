package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.definition.sheet.SheetRows.SheetRow;
import org.demarche.definition.syntax.JsonPointers;
import org.demarche.definition.syntax.ShownValue;
import org.demarche.model.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Puts what sheets say into a package. What they have no sheet or column for stays as it was,
 * element by element, by the ids.
 */
final class PackageTree {

  private final ObjectNode root;
  private final Consumer<Finding> findings;
  private final Map<String, Place> places = new HashMap<>();

  /**
   * @param root the package as it was, which is changed; empty for a new one
   */
  PackageTree(ObjectNode root, Consumer<Finding> findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * @param sheets in the order of the format
   */
  void put(List<SheetRows> sheets) {
    for (SheetRows sheet : sheets) {
      switch (sheet.table().shape()) {
        case PACKAGE -> sheet.rows().forEach(row -> set(root, "", sheet.columns(), row));
        case LIST -> list(sheet);
        case NESTED -> nested(sheet);
      }
    }
  }

  /** Which cell, or row, each value came from, by its pointer. */
  Map<String, Place> places() {
    return places;
  }

  private void list(SheetRows sheet) {
    String key = sheet.table().name();
    Map<String, JsonNode> former = byId(root.path(key));
    ArrayNode list = root.putArray(key);
    for (SheetRow row : sheet.rows()) {
      String pointer = JsonPointers.child(JsonPointers.child("", key), list.size());
      list.add(element(former.get(id(row)), pointer, sheet.columns(), row));
    }
    if (list.isEmpty()) {
      root.remove(key);
    }
  }

  private void nested(SheetRows sheet) {
    String key = sheet.table().path().get(1);
    Map<String, Owner> owners = owners(sheet.table().path().get(0), key);
    for (SheetRow row : sheet.rows()) {
      Owner owner = owners.get(row.owner());
      if (owner == null) {
        stray(sheet.table(), row);
        continue;
      }
      ArrayNode list = owner.node().withArray(key);
      String pointer = owner.pointer() + "/" + key + "/" + list.size();
      list.add(element(owner.former().get(id(row)), pointer, sheet.columns(), row));
    }
  }

  /** An element in which a list lies, and what was in the list, by id. */
  private record Owner(ObjectNode node, String pointer, Map<String, JsonNode> former) {}

  /** The elements of a list by id, without the lists in them. */
  private Map<String, Owner> owners(String outer, String key) {
    Map<String, Owner> owners = new HashMap<>();
    int at = 0;
    for (JsonNode one : root.path(outer)) {
      String pointer = "/" + outer + "/" + at++;
      if (one instanceof ObjectNode node) {
        Owner owner = new Owner(node, pointer, byId(node.path(key)));
        node.remove(key);
        owners.putIfAbsent(node.path("id").asText(), owner);
      }
    }
    owners.remove("");
    return owners;
  }

  private void stray(Table table, SheetRow row) {
    String owner = ShownValue.text(row.owner());
    String message =
        owner.isEmpty()
            ? "the row does not say whose it is"
            : "there is no \"%s\" in the sheet %s".formatted(owner, table.path().get(0));
    findings.accept(row.ownerPlace().finding(SheetRules.NO_PLACE, message, owner, ""));
  }

  private static Map<String, JsonNode> byId(JsonNode list) {
    Map<String, JsonNode> byId = new HashMap<>();
    list.forEach(
        element -> {
          if (element.path("id").isTextual()) {
            byId.putIfAbsent(element.path("id").asText(), element);
          }
        });
    return byId;
  }

  private static String id(SheetRow row) {
    return row.values().entrySet().stream()
        .filter(value -> value.getKey().head().equals("id"))
        .map(value -> value.getValue().asText())
        .findFirst()
        .orElse("");
  }

  private JsonNode element(
      @Nullable JsonNode former, String pointer, List<Column> columns, SheetRow row) {
    places.put(pointer, row.at());
    for (Column column : columns) {
      JsonNode whole = row.values().get(column);
      if (column.path().isEmpty() && whole != null) {
        onlyOne(row, column);
        return whole;
      }
    }
    ObjectNode element = former instanceof ObjectNode group ? group.deepCopy() : root.objectNode();
    set(element, pointer, columns, row);
    return element;
  }

  private void onlyOne(SheetRow row, Column column) {
    if (row.values().size() > 1) {
      twice(row, column);
    }
  }

  private void twice(SheetRow row, Column column) {
    Place place = row.places().getOrDefault(column, row.at());
    findings.accept(
        place.finding(
            SheetRules.NO_PLACE, "the value is given in two ways in this row", column.head(), ""));
  }

  private void set(ObjectNode element, String pointer, List<Column> columns, SheetRow row) {
    columns.stream()
        .filter(column -> !column.path().isEmpty() && !row.values().containsKey(column))
        .forEach(column -> remove(element, column.path()));
    for (Column column : columns) {
      JsonNode value = row.values().get(column);
      if (value != null && !column.path().isEmpty()) {
        String at = pointer;
        for (String key : column.path()) {
          at = JsonPointers.child(at, key);
        }
        places.put(at, row.places().getOrDefault(column, row.at()));
        if (isGivenTwice(column, row)) {
          twice(row, column);
        } else {
          put(element, column.path(), value);
        }
      }
    }
  }

  /** Whether the row has a value for the group itself in which this one lies. */
  private static boolean isGivenTwice(Column column, SheetRow row) {
    return row.values().keySet().stream()
        .map(Column::path)
        .anyMatch(
            path ->
                path.size() < column.path().size()
                    && column.path().subList(0, path.size()).equals(path));
  }

  private static void put(ObjectNode element, List<String> path, JsonNode value) {
    ObjectNode group = element;
    for (String key : path.subList(0, path.size() - 1)) {
      group = group.path(key) instanceof ObjectNode there ? there : group.putObject(key);
    }
    group.set(path.get(path.size() - 1), value);
  }

  /** Takes the value away, and the groups that are empty without it. */
  private static void remove(ObjectNode element, List<String> path) {
    String key = path.get(0);
    JsonNode value = element.path(key);
    if (path.size() == 1) {
      if (!value.isObject() || key.equals("byYear")) {
        element.remove(key);
      }
    } else if (value instanceof ObjectNode group) {
      remove(group, path.subList(1, path.size()));
      if (group.isEmpty()) {
        element.remove(key);
      }
    }
  }
}
