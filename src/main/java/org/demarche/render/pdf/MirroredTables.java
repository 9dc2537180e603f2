package org.demarche.render.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the columns of right-to-left tables begin at the right, which the layout engine does not
 * know. Only places change: cells, and with them the tags, keep the order in which they are read.
 */
final class MirroredTables {

  private MirroredTables() {}

  /** Changes what was laid out and not painted yet: the tables in this box, at any depth. */
  static void apply(Box box) {
    if (box instanceof TableBox table && table.getStyle().isDirectionRTL()) {
      mirror(table);
    }
    box.getChildren().forEach(MirroredTables::apply);
  }

  private static void mirror(TableBox table) {
    List<TableCellBox> cells = cells(table).toList();
    int left = cells.stream().mapToInt(Box::getX).min().orElse(0);
    int right = cells.stream().mapToInt(cell -> cell.getX() + cell.getWidth()).max().orElse(0);
    cells.forEach(cell -> cell.setX(left + right - cell.getX() - cell.getWidth()));
    table.calcChildLocations();
  }

  /** Of the table itself, not of tables within its cells. */
  private static Stream<TableCellBox> cells(Box box) {
    return box.getChildren().stream()
        .flatMap(child -> child instanceof TableCellBox cell ? Stream.of(cell) : cells(child));
  }
}
