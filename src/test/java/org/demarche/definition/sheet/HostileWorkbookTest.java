package org.demarche.definition.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people and their programs leave them: every fault is a finding with its cell. */
class HostileWorkbookTest {

  private static final String TALKS =
      """
      schema: demarche/1
      id: talks
      title: Talks
      edition: 1999-03-03
      summary: "=1+1"
      parties:
        - {id: us, title: +States, roles: [proposer]}
        - {id: nk, title: "@Korea", roles: [counterpart, observer]}
      measures:
        - id: ban
          title: -Ban _x0041_ tests
          by: [nk]
          text: "Line one\\r\\nline two\\ttab"
          status: agreed
          cost: {amount: 123456789012345, currency: USD, byYear: {1999: 5, 2000: 7}}
          contributions:
            - {party: us, firmness: pledged, amount: {amount: 0.10, currency: USD}}
          due: {within: 30 days, after: help}
        - {id: help, title: Help, by: [us], due: 1999, authority: [{kind: executive}]}
      linkages:
        - {kind: requires, from: ban, to: [help]}
      constraints:
        - {id: rule, title: Rule, forbidsAuthority: [legislative, {kind: executive, party: us}]}
      """;

  private static byte[] workbook(Consumer<XSSFWorkbook> change) {
    byte[] written =
        Spreadsheet.export(
                SpreadsheetTest.tree("talks.yaml", TALKS.getBytes(StandardCharsets.UTF_8)))
            .workbook();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Imported read(Consumer<XSSFWorkbook> change) {
    return Spreadsheet.read("talks.xlsx", workbook(change), Optional.empty());
  }

  private static List<String> lines(Imported imported) {
    return imported.findings().stream().map(Finding::toString).toList();
  }

  /** The cell below a head, in the row from 1 that a spreadsheet shows. */
  private static Cell cell(XSSFWorkbook workbook, String sheet, int row, String head) {
    Sheet found = workbook.getSheet(sheet);
    for (Cell cell : found.getRow(0)) {
      if (cell.getStringCellValue().equals(head)) {
        return found
            .getRow(row - 1)
            .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError(head);
  }

  @Test
  void whatLooksLikeAFormulaOrAnEscapeIsATextThereAndBack() {
    SpreadsheetTest.assertComesBack("talks.yaml", TALKS);
    workbook(
        workbook -> {
          assertEquals(CellType.STRING, cell(workbook, "parties", 2, "title").getCellType());
          assertEquals("+States", cell(workbook, "parties", 2, "title").getStringCellValue());
          assertTrue(cell(workbook, "parties", 3, "title").getCellStyle().getQuotePrefixed());
          assertEquals(CellType.STRING, cell(workbook, "measures", 2, "title").getCellType());
        });
  }

  @Test
  void aFormulaIsAFindingAndNotRead() {
    Imported imported =
        read(workbook -> cell(workbook, "measures", 3, "short").setCellFormula("1+1"));
    assertEquals(
        List.of(
            "talks.xlsx[measures]:3:3: error D123 row 3, column C (short): the cell holds a formula"),
        lines(imported));
    assertFalse(imported.yaml().contains("short:"));
  }

  @Test
  void allFaultsAreNamedAtOnceByTheirCells() {
    Imported imported =
        read(
            workbook -> {
              cell(workbook, "measures", 2, "status").setCellValue("planned");
              cell(workbook, "measures", 2, "cost.amount").setCellValue("plenty");
              cell(workbook, "measures", 3, "id").setCellValue("Help!");
              cell(workbook, "measures", 3, "title").setBlank();
              cell(workbook, "measures.contributions", 2, "of").setCellValue("bann");
              cell(workbook, "measures", 2, "due").setCellValue("1999");
              workbook.getSheet("parties").getRow(0).getCell(1).setCellValue("titel");
              workbook.createSheet("mesures");
              workbook.createSheet("#notes").createRow(0).createCell(0).setCellFormula("1+1");
            });
    List<String> lines = lines(imported);
    for (String wanted :
        List.of(
            "D107 row 2, column AD (status)",
            "D105 row 2, column L (cost.amount)",
            "D118 row 3, column A (id)",
            "D106 row 3: ",
            "D125 row 2, column A (of): there is no \"bann\" in the sheet measures",
            "(due.within): the value is given in two ways",
            "D124 row 1, column B (head): there is no column \"titel\"",
            "D124 there is no sheet \"mesures\"; did you mean")) {
      assertTrue(
          lines.stream().anyMatch(line -> line.contains(wanted)),
          wanted + "\n" + String.join("\n", lines));
    }
  }

  @Test
  void daysAndNumbersThatASpreadsheetMadeAreReadAsTheyLook() {
    Imported imported =
        read(
            workbook -> {
              Cell day = cell(workbook, "measures", 3, "due");
              day.setCellValue(java.time.LocalDate.of(1999, 5, 17));
              var style = workbook.createCellStyle();
              style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
              day.setCellStyle(style);
              cell(workbook, "measures", 3, "since").setCellValue(1998);
              cell(workbook, "measures", 3, "cost.amount").setCellValue(5_000_000d);
              cell(workbook, "measures", 3, "cost.currency").setCellValue(" EUR ");
              cell(workbook, "measures", 3, "cost.approximate").setCellValue("yes");
            });
    assertEquals(List.of(), lines(imported));
    String yaml = imported.yaml();
    assertTrue(yaml.contains("due: 1999-05-17\n"), yaml);
    assertTrue(yaml.contains("since: 1998\n"), yaml);
    assertTrue(yaml.contains("amount: 5000000\n"), yaml);
    assertTrue(yaml.contains("approximate: true\n"), yaml);
  }

  @Test
  void whatTheWorkbookDoesNotHoldStaysAsItWas() {
    byte[] changed =
        workbook(
            workbook -> {
              workbook.removeSheetAt(workbook.getSheetIndex("linkages"));
              workbook.removeSheetAt(workbook.getSheetIndex("package"));
              workbook.removeSheetAt(workbook.getSheetIndex("measures.contributions"));
              Sheet measures = workbook.getSheet("measures");
              int text = cell(workbook, "measures", 2, "text").getColumnIndex();
              measures.forEach(
                  row ->
                      row.removeCell(
                          row.getCell(text, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
              measures.shiftRows(2, 2, 5);
              cell(workbook, "measures", 8, "status").setCellValue("done");
            });
    Imported imported =
        Spreadsheet.read(
            "talks.xlsx",
            changed,
            Optional.of(SpreadsheetTest.tree("a.yaml", TALKS.getBytes(StandardCharsets.UTF_8))));
    assertEquals(List.of(), lines(imported));
    String expected = TALKS.replace("by: [us], due", "by: [us], status: done, due");
    assertEquals(
        new DefinitionReader()
            .read("a.yaml", expected.getBytes(StandardCharsets.UTF_8))
            .definition()
            .orElseThrow()
            .content(),
        imported.definition().orElseThrow().content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "schema: demarche/1\nid: talks\n"})
  void whatIsNoWorkbookIsAFinding(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTruncatedWorkbookIsAFinding() {
    byte[] whole = workbook(workbook -> {});
    for (int length = 100; length < whole.length / 2; length += whole.length / 20) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  /** Sixty megabytes of spaces in a file of sixty kilobytes. */
  @Test
  void aWorkbookThatGrowsBeyondMeasureIsAFinding() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook(w -> {})));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
        if (entry.getName().endsWith("sharedStrings.xml")) {
          byte[] spaces = new byte[1 << 20];
          Arrays.fill(spaces, (byte) ' ');
          for (int i = 0; i < 60; i++) {
            out.write(spaces);
          }
        }
      }
    }
    assertRefused(bytes.toByteArray());
  }

  private static void assertRefused(byte[] bytes) {
    Imported imported = Spreadsheet.read("talks.xlsx", bytes, Optional.empty());
    assertEquals(List.of("D122"), imported.findings().stream().map(Finding::code).toList());
    assertTrue(imported.definition().isEmpty());
  }
}
