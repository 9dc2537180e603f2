package org.demarche.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The cells of a table in their rows and columns.
 *
 * @param rows in order
 * @param columns how many there are
 */
record CellPlan(List<Row> rows, int columns) {

  /**
   * A row.
   *
   * @param head whether it is repeated on each page
   */
  record Row(Element element, boolean head, List<Cell> cells) {}

  /**
   * A cell, or the part of one from the row above that reaches into this row.
   *
   * @param column that it begins in, from 0
   * @param span how many columns it has
   * @param below whether it goes on in the next row
   * @param above whether it came from the row above
   */
  record Cell(Element element, int column, int span, boolean below, boolean above) {}

  static CellPlan of(Element table) {
    List<Row> rows = new ArrayList<>();
    Map<Integer, Reaching> reaching = new HashMap<>();
    int columns = 1;
    for (Element row : rows(table)) {
      List<Cell> cells = cells(row, reaching);
      rows.add(new Row(row, parent(row).equals("thead"), cells));
      for (Cell cell : cells) {
        columns = Math.max(columns, cell.column() + cell.span());
      }
    }
    return new CellPlan(rows, columns);
  }

  /** A cell that has rows left. */
  private record Reaching(Element element, int span, int rows) {}

  private static List<Cell> cells(Element row, Map<Integer, Reaching> reaching) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (Element each : Children.of(row)) {
      column = continued(column, reaching, cells);
      int span = number(each, "colspan");
      int rows = number(each, "rowspan");
      cells.add(new Cell(each, column, span, rows > 1, false));
      if (rows > 1) {
        reaching.put(column, new Reaching(each, span, rows - 1));
      }
      column += span;
    }
    continued(column, reaching, cells);
    return cells;
  }

  /** Lets cells from above go on from a column; gives the first that is free. */
  private static int continued(int from, Map<Integer, Reaching> reaching, List<Cell> cells) {
    int column = from;
    for (Reaching at = reaching.get(column); at != null; at = reaching.get(column)) {
      if (at.rows() == 1) {
        reaching.remove(column);
      } else {
        reaching.put(column, new Reaching(at.element(), at.span(), at.rows() - 1));
      }
      cells.add(new Cell(at.element(), column, at.span(), at.rows() > 1, true));
      column += at.span();
    }
    return column;
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : Children.of(table)) {
      switch (child.getLocalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> rows.addAll(Children.of(child));
        default -> {
          // a caption stands above, columns have no content
        }
      }
    }
    return rows;
  }

  private static String parent(Element element) {
    Node parent = element.getParentNode();
    return parent == null ? "" : String.valueOf(parent.getLocalName());
  }

  private static int number(Element cell, String name) {
    String value = cell.getAttribute(name);
    return value.isEmpty() ? 1 : Math.max(1, Integer.parseInt(value));
  }
}
