package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.definition.sheet.Column.Kind;
import org.demarche.files.TimelessZip;

/** Writes a package as a workbook; the same package gives the same bytes. */
final class WorkbookWriter {

  /** Sheets that are there even if they are empty, to be filled. */
  private static final Set<String> ALWAYS = Set.of("parties", "measures", "linkages", "positions");

  private final XSSFWorkbook workbook;
  private final SheetWriter cells;
  private final JsonNode root;

  private WorkbookWriter(XSSFWorkbook workbook, JsonNode root) {
    this.workbook = workbook;
    this.cells = new SheetWriter(workbook);
    this.root = root;
  }

  static byte[] write(JsonNode root) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new WorkbookWriter(workbook, root).write();
      workbook.write(bytes);
      return TimelessZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can always be written", e);
    }
  }

  private void write() {
    properties();
    List<Table> tables =
        SheetLayout.OF_DEFINITIONS.tables().stream()
            .filter(table -> ALWAYS.contains(table.name()) || !isEmpty(table))
            .toList();
    AboutSheet.write(cells, root, tables);
    for (Table table : tables) {
      Sheet sheet = cells.sheet(table.name());
      switch (table.shape()) {
        case PACKAGE -> standing(sheet, table);
        case LIST -> list(sheet, table);
        case NESTED -> nested(sheet, table);
      }
      cells.fit(sheet);
    }
  }

  private void properties() {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("Demarche");
    core.setTitle(root.path("title").asText());
    try {
      core.setCreated(TimelessZip.TIME);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the time is none", e);
    }
  }

  private boolean isEmpty(Table table) {
    return switch (table.shape()) {
      case PACKAGE -> false;
      case LIST -> root.path(table.name()).isEmpty();
      case NESTED -> owners(table).allMatch(owner -> owner.path(table.path().get(1)).isEmpty());
    };
  }

  private Stream<JsonNode> owners(Table table) {
    return StreamSupport.stream(root.path(table.path().get(0)).spliterator(), false);
  }

  /** The package itself: a key and its value on each row. */
  private void standing(Sheet sheet, Table table) {
    cells.head(sheet, 0, 0, "key");
    cells.head(sheet, 0, 1, "value");
    int row = 1;
    for (Column column : table.columns()) {
      cells.head(sheet, row, 0, column.head());
      value(sheet, row, 1, column, root);
      if (isChoice(column)) {
        cells.choices(sheet, row, row, 1, column.choices());
      }
      row++;
    }
    cells.width(sheet, 0, false);
    cells.width(sheet, 1, true);
    sheet.createFreezePane(1, 1);
  }

  private void list(Sheet sheet, Table table) {
    int row = 1;
    for (JsonNode element : root.path(table.name())) {
      row(sheet, row++, 0, table, element);
    }
    finish(sheet, table, 0);
  }

  private void nested(Sheet sheet, Table table) {
    int row = 1;
    for (JsonNode owner : (Iterable<JsonNode>) owners(table)::iterator) {
      for (JsonNode element : owner.path(table.path().get(1))) {
        cells.text(sheet, row, 0, owner.path("id").asText());
        row(sheet, row++, 1, table, element);
      }
    }
    cells.head(sheet, 0, 0, Table.OWNER);
    cells.width(sheet, 0, false);
    finish(sheet, table, 1);
  }

  private void row(Sheet sheet, int row, int first, Table table, JsonNode element) {
    int at = first;
    for (Column column : table.columns()) {
      value(sheet, row, at++, column, element);
    }
  }

  private void value(Sheet sheet, int row, int at, Column column, JsonNode element) {
    JsonNode value = element;
    for (String key : column.path()) {
      value = value.isObject() ? value.path(key) : MissingNode.getInstance();
    }
    boolean isGroup = value.isObject() && column.kind() != Kind.YEARS;
    if (!value.isMissingNode() && !isGroup) {
      cells.value(sheet, row, at, column, value);
    }
  }

  private void finish(Sheet sheet, Table table, int first) {
    int at = first;
    for (Column column : table.columns()) {
      cells.head(sheet, 0, at, column.head());
      cells.column(sheet, at, column);
      if (isChoice(column)) {
        cells.choices(sheet, at, column.choices());
      }
      at++;
    }
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, at - 1));
  }

  private static boolean isChoice(Column column) {
    return !column.choices().isEmpty() && column.kind() != Kind.WORDS;
  }
}
