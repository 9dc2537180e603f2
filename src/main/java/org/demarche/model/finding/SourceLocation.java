package org.demarche.model.finding;

/**
 * A place in a file.
 *
 * @param file as the user named it
 * @param line from 1; 0 where the fault is of the file as a whole
 * @param column from 1, in Unicode code points; 0 where the fault is of the file as a whole
 * @param length how many code points of the line are meant; at least 1
 */
public record SourceLocation(String file, int line, int column, int length) {

  /** The file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0, 0, 1);
  }

  /** {@code file:line:column}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
