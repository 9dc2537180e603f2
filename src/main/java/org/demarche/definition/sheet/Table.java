package org.demarche.definition.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet of a workbook.
 *
 * @param shape what its rows are
 * @param path the keys from the root to the list: none for the package itself, {@code measures}, or
 *     {@code measures} and {@code contributions}
 * @param columns in the order of the schema
 */
record Table(Shape shape, List<String> path, List<Column> columns) {

  static final String PACKAGE = "package";

  /** The head of the column that says whose row it is. */
  static final String OWNER = "of";

  /** What the rows of a sheet are. */
  enum Shape {
    /** One element, its columns one below the other. */
    PACKAGE,
    /** The elements of a list of the package. */
    LIST,
    /** The elements of lists that lie in elements; each row names its element by id. */
    NESTED
  }

  Table {
    path = List.copyOf(path);
    columns = List.copyOf(columns);
  }

  String name() {
    return path.isEmpty() ? PACKAGE : String.join(".", path);
  }

  boolean isNested() {
    return shape == Shape.NESTED;
  }

  /** The heads in their order, that of the owner first. */
  List<String> heads() {
    List<String> heads = columns.stream().map(Column::head).toList();
    return isNested() ? Stream.concat(Stream.of(OWNER), heads.stream()).toList() : heads;
  }

  Optional<Column> column(String head) {
    return columns.stream().filter(column -> column.head().equals(head)).findFirst();
  }
}
