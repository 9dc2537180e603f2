package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.demarche.definition.sheet.Column.Kind;
import org.demarche.definition.sheet.SheetRows.SheetRow;
import org.demarche.definition.syntax.ShownValue;
import org.demarche.model.NearestSpelling;
import org.demarche.model.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet. */
final class SheetReader {

  private static final String NOTE = "#";

  private final Table table;
  private final Grid grid;
  private final Consumer<Finding> findings;

  /** Columns by where they stand; that of the owner is null. */
  private final Map<Integer, @Nullable Column> columns = new LinkedHashMap<>();

  SheetReader(Table table, Grid grid, Consumer<Finding> findings) {
    this.table = table;
    this.grid = grid;
    this.findings = findings;
  }

  SheetRows read() {
    heads();
    List<SheetRow> rows = new ArrayList<>();
    for (int record = 0; record < grid.records(); record++) {
      SheetRow row = row(record);
      if (!row.values().isEmpty() || !row.owner().isEmpty()) {
        rows.add(row);
      }
    }
    List<Column> present = new ArrayList<>(columns.values());
    present.removeIf(column -> column == null);
    return new SheetRows(table, present, rows);
  }

  private void heads() {
    List<String> seen = new ArrayList<>();
    for (int at = 0; at < grid.heads(); at++) {
      String head = text(grid.head(at)).strip();
      if (head.startsWith(NOTE)) {
        continue;
      }
      if (head.isEmpty()) {
        withoutHead(at);
      } else if (!table.heads().contains(head)) {
        unknown(at, "there is no column \"" + ShownValue.text(head) + "\"", head);
      } else if (seen.contains(head)) {
        unknown(at, "the column \"" + head + "\" stands here a second time", head);
      } else {
        seen.add(head);
        columns.put(at, table.column(head).orElse(null));
      }
    }
  }

  private void unknown(int at, String message, String head) {
    String hint = NearestSpelling.among(table.heads()).hint(head);
    findings.accept(
        grid.headPlace(at).finding(SheetRules.UNKNOWN, message + hint, ShownValue.text(head), ""));
  }

  private void withoutHead(int at) {
    for (int record = 0; record < grid.records(); record++) {
      String found = text(grid.content(record, at));
      if (!found.isBlank()) {
        findings.accept(
            grid.place(record, at, "without a head")
                .finding(SheetRules.UNKNOWN, "the cell has no head", ShownValue.text(found), ""));
        return;
      }
    }
  }

  private SheetRow row(int record) {
    Map<Column, JsonNode> values = new HashMap<>();
    Map<Column, Place> places = new HashMap<>();
    String owner = "";
    Place ownerPlace = grid.record(record);
    for (Map.Entry<Integer, @Nullable Column> entry : columns.entrySet()) {
      Column column = entry.getValue();
      Cell cell = grid.content(record, entry.getKey());
      Place place =
          grid.place(record, entry.getKey(), column == null ? Table.OWNER : column.head());
      if (cell == null || isFormula(cell, place)) {
        continue;
      }
      if (column == null) {
        owner = text(cell).strip();
        ownerPlace = place;
      } else {
        value(column, cell)
            .ifPresent(
                value -> {
                  values.put(column, value);
                  places.put(column, place);
                });
      }
    }
    return new SheetRow(grid.record(record), owner, ownerPlace, values, places);
  }

  private boolean isFormula(Cell cell, Place place) {
    boolean isFormula = cell.getCellType() == CellType.FORMULA;
    if (isFormula || cell.getCellType() == CellType.ERROR) {
      String found = isFormula ? ShownValue.text("=" + cell.getCellFormula()) : "an error";
      String message = isFormula ? "the cell holds a formula" : "the cell holds an error";
      findings.accept(place.finding(SheetRules.FORMULA, message, found, "the value itself"));
      return true;
    }
    return false;
  }

  private static Optional<JsonNode> value(Column column, Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC ->
          column.kind() == Kind.NUMBER && !DateUtil.isCellDateFormatted(cell)
              ? Optional.of(DecimalNode.valueOf(new BigDecimal(text(cell))))
              : CellText.read(column, text(cell));
      case BOOLEAN ->
          Optional.of(
              column.kind() == Kind.FLAG
                  ? BooleanNode.valueOf(cell.getBooleanCellValue())
                  : TextNode.valueOf(text(cell)));
      case STRING -> CellText.read(column, text(cell));
      default -> Optional.empty();
    };
  }

  /** As a person reads it, a day as year-month-day; empty where there is none. */
  private static String text(@Nullable Cell cell) {
    return cell == null
        ? ""
        : switch (cell.getCellType()) {
          case STRING -> cell.getStringCellValue();
          case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
          case NUMERIC ->
              DateUtil.isCellDateFormatted(cell)
                  ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                  : SheetWriter.plain(cell.getNumericCellValue());
          default -> "";
        };
  }
}
