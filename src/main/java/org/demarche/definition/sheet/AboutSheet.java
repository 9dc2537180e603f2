package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.demarche.definition.sheet.Column.Kind;

/** The first sheet: what the workbook is, and what each column means. It is not read. */
final class AboutSheet {

  static final String NAME = "about";

  private static final int CHARACTERS_ON_A_LINE = 105;

  private static final List<String> WORDS =
      List.of(
          "This workbook holds a package as Demarche exported it. \"demarche import\" makes a"
              + " definition of it again.",
          "Only what stands in the sheets comes back: a row that is deleted is an element that is"
              + " deleted. Sheets and columns that are taken out leave what they held as it is, if"
              + " the import is told the definition by --into.",
          "Each row is one element and has its own id; other rows refer to it by that id. A sheet"
              + " such as measures.contributions holds the lists within elements: \"of\" is the id of"
              + " the element, and the order of the rows is the order of the list.",
          "Ids and words of a list have commas between them. Dates are written as 1998, 1998-10 or"
              + " 1998-10-22. Sums of single years stand on a line each, as 1999: 5000000.",
          "Formulas are not read. Sheets and columns whose names begin with # are notes: they are"
              + " left alone, and do not come back. More sheets may be added by the names and columns"
              + " of the format.");

  private AboutSheet() {}

  static void write(SheetWriter cells, JsonNode root, List<Table> tables) {
    Sheet sheet = cells.sheet(NAME);
    cells.width(sheet, 0, false);
    cells.width(sheet, 1, false);
    cells.width(sheet, 2, true);
    cells.head(sheet, 0, 0, "Package");
    cells.text(sheet, 0, 2, root.path("title").asText());
    cells.text(sheet, 0, 1, root.path("id").asText());
    int row = 1;
    for (String words : WORDS) {
      cells.text(sheet, row, 0, words);
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 2));
      sheet
          .getRow(row++)
          .setHeightInPoints(2 + SheetWriter.LINE * (1 + words.length() / CHARACTERS_ON_A_LINE));
    }
    row++;
    cells.head(sheet, row, 0, "sheet");
    cells.head(sheet, row, 1, "column");
    cells.head(sheet, row++, 2, "what it says");
    for (Table table : tables) {
      if (table.isNested()) {
        line(sheet, cells, row++, table, Table.OWNER, "Id of the element that the row belongs to.");
      }
      for (Column column : table.columns()) {
        line(sheet, cells, row++, table, column.head(), column.meaning() + choices(column));
      }
    }
    cells.fit(sheet);
  }

  private static void line(
      Sheet sheet, SheetWriter cells, int row, Table table, String head, String meaning) {
    cells.text(sheet, row, 0, table.name());
    cells.text(sheet, row, 1, head);
    cells.text(sheet, row, 2, meaning);
  }

  private static String choices(Column column) {
    return column.kind() == Kind.WORDS && !column.choices().isEmpty()
        ? " One or more of " + String.join(", ", column.choices()) + "."
        : "";
  }
}
