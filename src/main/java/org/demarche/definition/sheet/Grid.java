package org.demarche.definition.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.demarche.definition.sheet.Table.Shape;
import org.jspecify.annotations.Nullable;

/** A sheet as heads and records, whichever way they run. */
final class Grid {

  private final String file;
  private final XSSFSheet sheet;
  private final boolean standing;
  private final List<Row> rows = new ArrayList<>();

  Grid(String file, XSSFSheet sheet, Shape shape) {
    this.file = file;
    this.sheet = sheet;
    this.standing = shape == Shape.PACKAGE;
    sheet.forEach(rows::add);
  }

  /** How many there may be at most; some may be blank. */
  int heads() {
    return standing ? last() : rows.stream().mapToInt(Row::getLastCellNum).max().orElse(0);
  }

  /** Its records, the blank ones among them. */
  int records() {
    return standing ? 1 : last();
  }

  /** The number of the last row that there is, from 0. */
  private int last() {
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).getRowNum();
  }

  @Nullable Cell head(int at) {
    return standing ? cell(at + 1, 0) : cell(0, at);
  }

  Place headPlace(int at) {
    return standing ? at(at + 1, 0, "key") : at(0, at, "head");
  }

  @Nullable Cell content(int record, int at) {
    return standing ? cell(at + 1, 1) : cell(record + 1, at);
  }

  Place place(int record, int at, String head) {
    return standing ? at(at + 1, 1, head) : at(record + 1, at, head);
  }

  Place record(int record) {
    return new Place(file, sheet.getSheetName(), standing ? 1 : record + 2, 0, "");
  }

  private @Nullable Cell cell(int row, int column) {
    Row found = sheet.getRow(row);
    return found == null ? null : found.getCell(column);
  }

  private Place at(int row, int column, String head) {
    return new Place(file, sheet.getSheetName(), row + 1, column + 1, head);
  }
}
