package org.demarche.render.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of a definition and the marker under one place of it, cut to a window where the line is
 * long.
 *
 * @param line what to print, without a tab or a control character
 * @param indent columns before the marker
 * @param marker {@code ^}, then a {@code ~} for each further column that is meant
 */
record Excerpt(String line, int indent, String marker) {

  /** Columns of a window; a line that fits is never cut. */
  static final int WINDOW = 96;

  /** Columns that a window shows before the place. */
  private static final int BEFORE = 32;

  /** Code points on either side that are looked at, so that a huge line costs little. */
  private static final int REACH = 4 * WINDOW;

  private static final String CUT = "…";
  private static final String TAB = "  ";

  /**
   * The excerpt for some code points of a line.
   *
   * @param column from 1; past the end it means the place after the last character
   * @param length at least 1; what lies past the end is not marked
   */
  static Excerpt of(String line, int column, int length) {
    int count = line.codePointCount(0, line.length());
    int place = Math.min(Math.max(column - 1, 0), count);
    int start = Math.max(0, place - REACH);
    int end = Math.min(count, place + REACH);
    Cells near = new Cells(cells(line, start, end), start > 0, end < count);
    return near.excerpt(place - start, Math.max(length, 1));
  }

  /** One printable text for each code point. */
  private static List<String> cells(String line, int start, int end) {
    int from = line.offsetByCodePoints(0, start);
    int to = line.offsetByCodePoints(from, end - start);
    return line.substring(from, to)
        .codePoints()
        .mapToObj(c -> c == '\t' ? TAB : TerminalWidth.harmless(Character.toString(c)))
        .toList();
  }

  /** A stretch of a line, and whether the line goes on before and after it. */
  private record Cells(List<String> cells, boolean before, boolean after) {

    Excerpt excerpt(int place, int length) {
      int end = Math.min(place + length, cells.size());
      if (!before && !after && width(0, cells.size()) <= WINDOW) {
        return window(0, cells.size(), place, end);
      }
      int first = back(place, BEFORE);
      int last = forward(first, WINDOW - 2);
      return window(last == cells.size() ? back(last, WINDOW - 2) : first, last, place, end);
    }

    private Excerpt window(int first, int last, int place, int end) {
      String prefix = before || first > 0 ? CUT : "";
      String suffix = after || last < cells.size() ? CUT : "";
      String shown = String.join("", cells.subList(first, last)).stripTrailing();
      int indent = TerminalWidth.width(prefix) + width(first, place);
      int marked = width(place, Math.max(place, Math.min(end, last)));
      return new Excerpt(
          prefix + shown + suffix, indent, "^" + "~".repeat(Math.max(0, marked - 1)));
    }

    private int width(int from, int to) {
      return cells.subList(from, to).stream().mapToInt(TerminalWidth::width).sum();
    }

    /** The first of the cells before an end that fit into so many columns. */
    private int back(int end, int columns) {
      return IntStream.iterate(end, i -> i >= 0, i -> i - 1)
          .takeWhile(i -> width(i, end) <= columns)
          .min()
          .orElse(end);
    }

    /** The end of the cells from a start that fit into so many columns. */
    private int forward(int start, int columns) {
      return IntStream.rangeClosed(start, cells.size())
          .takeWhile(i -> width(start, i) <= columns)
          .max()
          .orElse(start);
    }
  }
}
