package org.demarche.render.docx;

import org.jspecify.annotations.Nullable;

/**
 * What holds for the paragraphs of a part of a document.
 *
 * @param flow that they are added to
 * @param style of those that have none of their own
 * @param width of the flow, in points
 * @param cell whether they stand in a cell of a table of data
 * @param changed whether a bar beside them says that they are new
 * @param item of the list that they stand in; null outside of lists
 */
record Surroundings(
    WordFlow flow,
    String style,
    double width,
    boolean cell,
    boolean changed,
    @Nullable ListItem item) {

  static Surroundings of(WordFlow flow, String style, double width) {
    return new Surroundings(flow, style, width, false, false, null);
  }

  /** In a cell of a table of data. */
  Surroundings inCell(WordFlow other, String name, double size) {
    return new Surroundings(other, name, size, true, false, null);
  }

  Surroundings withStyle(String name) {
    return new Surroundings(flow, name, width, cell, changed, item);
  }

  Surroundings withItem(ListItem other, String name) {
    return new Surroundings(flow, name, width, cell, changed, other);
  }

  Surroundings withBar() {
    return new Surroundings(flow, style, width, cell, true, item);
  }
}
