package org.demarche.definition.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.definition.syntax.Limits;
import org.demarche.definition.syntax.ShownValue;
import org.demarche.model.NearestSpelling;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/** Reads the sheets of a workbook; never throws for any content. */
final class WorkbookReader {

  private static final int MEGABYTE = 1 << 20;
  private static final int MOST_BYTES = Limits.DEFAULT.bytes();

  /**
   * What a part of the workbook may measure unpacked; POI holds it in memory several times over.
   */
  private static final int LARGEST_PART = 24 * MEGABYTE;

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxFileCount(200);
  }

  private final String file;
  private final List<Finding> findings;

  WorkbookReader(String file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /** What the sheets say, in the order of the format; empty if it is no workbook at all. */
  List<SheetRows> read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return refuse("the workbook has more than " + MOST_BYTES + " bytes");
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return sheets(workbook);
    } catch (IOException | RuntimeException e) {
      return refuse(
          "this is no workbook in the format .xlsx, or it is damaged, has a password, or grows too"
              + " large when it is unpacked");
    }
  }

  private List<SheetRows> refuse(String message) {
    findings.add(SheetRules.NO_WORKBOOK.at(SourceLocation.of(file), "", message, "", ""));
    return List.of();
  }

  private List<SheetRows> sheets(XSSFWorkbook workbook) {
    workbook.forEach(this::name);
    List<SheetRows> sheets = new ArrayList<>();
    for (Table table : SheetLayout.OF_DEFINITIONS.tables()) {
      XSSFSheet sheet = workbook.getSheet(table.name());
      if (sheet != null && hasRoom(sheet)) {
        Grid grid = new Grid(file, sheet, table.shape());
        sheets.add(new SheetReader(table, grid, findings::add).read());
      }
    }
    if (sheets.isEmpty() && findings.isEmpty()) {
      return refuse("the workbook has no sheet of a package");
    }
    return sheets;
  }

  private boolean hasRoom(XSSFSheet sheet) {
    int rows = Limits.DEFAULT.items();
    if (sheet.getLastRowNum() <= rows) {
      return true;
    }
    refuse("the sheet %s has more than %d rows".formatted(sheet.getSheetName(), rows));
    return false;
  }

  private void name(Sheet sheet) {
    String name = sheet.getSheetName();
    Optional<Table> table = SheetLayout.OF_DEFINITIONS.table(name);
    if (table.isPresent() || name.equals(AboutSheet.NAME) || name.startsWith("#")) {
      return;
    }
    List<String> known = SheetLayout.OF_DEFINITIONS.tables().stream().map(Table::name).toList();
    String shown = ShownValue.text(name);
    String hint = NearestSpelling.among(known).hint(name);
    findings.add(
        SheetRules.UNKNOWN.at(
            SourceLocation.of(file), "", "there is no sheet \"" + shown + "\"" + hint, shown, ""));
  }
}
