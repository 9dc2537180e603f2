package org.demarche.definition.sheet;

import java.util.List;

/**
 * A column of a sheet: a value that lies in the element of a row.
 *
 * @param path the keys from the element to the value; empty for an element that is itself the value
 * @param kind how the value is written in a cell
 * @param choices the words that it may have; empty where any will do
 * @param isLong whether it is a text of several lines
 * @param meaning what the schema says of it
 */
record Column(List<String> path, Kind kind, List<String> choices, boolean isLong, String meaning) {

  /** How a value is written in a cell. */
  enum Kind {
    TEXT,
    /** An id, a word or the like: spaces around it are nothing. */
    WORD,
    /** A year, a month or a day, or a time after something else; a year may be a number. */
    DATE,
    NUMBER,
    FLAG,
    /** Ids or words, with commas between them. */
    WORDS,
    /** Texts, one a line of the cell. */
    LINES,
    /** A sum for each year, one a line of the cell: {@code 1999: 5000}. */
    YEARS
  }

  Column {
    path = List.copyOf(path);
    choices = List.copyOf(choices);
  }

  /** What stands above it. */
  String head() {
    return path.isEmpty() ? "value" : String.join(".", path);
  }
}
