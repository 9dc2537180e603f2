package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.definition.sheet.Column.Kind;

/** Writes cells: texts as texts, whatever they begin with, and numbers as numbers if exactly so. */
final class SheetWriter {

  /** How many characters a cell can hold. */
  static final int LONGEST = 32_767;

  /** Rows below the last that still offer the words of their column. */
  private static final int MORE_ROWS = 500;

  /** What spreadsheets unescape when they read. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4}_)");

  /** In points. */
  static final float LINE = 15;

  private static final int MOST_LINES = 20;

  private static final int CHARACTER = 256;
  private static final int NARROW = 14;
  private static final int MIDDLE = 26;
  private static final int WIDE = 60;

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle text;
  private final XSSFCellStyle quoted;
  private final XSSFCellStyle number;
  private final XSSFCellStyle head;

  SheetWriter(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.text = style();
    this.text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    this.quoted = workbook.createCellStyle();
    this.quoted.cloneStyleFrom(text);
    this.quoted.setQuotePrefixed(true);
    this.number = style();
    this.head = headStyle();
  }

  private XSSFCellStyle style() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle headStyle() {
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    XSSFCellStyle style = style();
    style.setFont(bold);
    style.setBorderBottom(BorderStyle.THIN);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  /** A new sheet, as wide as a page in landscape when it is printed. */
  Sheet sheet(String name) {
    Sheet sheet = workbook.createSheet(name);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    return sheet;
  }

  /** The cell, counted from 0. */
  void head(Sheet sheet, int row, int column, String words) {
    put(sheet, row, column, words, head);
  }

  void text(Sheet sheet, int row, int column, String words) {
    boolean looksLikeFormula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    put(sheet, row, column, words, looksLikeFormula ? quoted : text);
  }

  /** A number as one, if a spreadsheet keeps all its digits. */
  void value(Sheet sheet, int row, int column, Column of, JsonNode value) {
    String words = CellText.write(of, value);
    if (of.kind() == Kind.NUMBER && isExact(words)) {
      Cell cell = cell(sheet, row, column);
      cell.setCellValue(Double.parseDouble(words));
      cell.setCellStyle(number);
    } else {
      text(sheet, row, column, words);
    }
  }

  private static boolean isExact(String words) {
    double nearest = Double.parseDouble(words);
    return Double.isFinite(nearest) && plain(nearest).equals(words);
  }

  /** A number as a person writes it. */
  static String plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.toPlainString();
  }

  private static void put(Sheet sheet, int row, int column, String words, CellStyle style) {
    Cell cell = cell(sheet, row, column);
    cell.setCellValue(ESCAPE.matcher(words).replaceAll("_x005F_x$1").replace("\r", "_x000D_"));
    cell.setCellStyle(style);
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
        .createCell(column);
  }

  /** Its width, and that what is typed below stays the text that it is. */
  void column(Sheet sheet, int at, Column of) {
    boolean isShort = of.kind() == Kind.NUMBER || of.kind() == Kind.FLAG || of.kind() == Kind.DATE;
    sheet.setColumnWidth(at, CHARACTER * (isShort ? NARROW : of.isLong() ? WIDE : MIDDLE));
    sheet.setDefaultColumnStyle(at, of.kind() == Kind.NUMBER ? number : text);
  }

  void width(Sheet sheet, int at, boolean isWide) {
    sheet.setColumnWidth(at, CHARACTER * (isWide ? WIDE : MIDDLE));
    sheet.setDefaultColumnStyle(at, text);
  }

  /** Gives each row that has no height yet that of its longest text, up to twenty lines. */
  void fit(Sheet sheet) {
    for (Row row : sheet) {
      int lines = 1;
      for (Cell cell : row) {
        int width = sheet.getColumnWidth(cell.getColumnIndex()) / CHARACTER;
        lines = Math.max(lines, lines(cell, width));
      }
      if (lines > 1 && row.getHeight() == sheet.getDefaultRowHeight()) {
        row.setHeightInPoints(LINE * Math.min(lines, MOST_LINES));
      }
    }
  }

  private static int lines(Cell cell, int width) {
    return cell.getCellType() == CellType.STRING
        ? cell.getStringCellValue().lines().mapToInt(line -> 1 + line.length() / width).sum()
        : 1;
  }

  /** Offers the words that a cell may hold. */
  void choices(Sheet sheet, int firstRow, int lastRow, int column, List<String> words) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(
            helper.createExplicitListConstraint(words.toArray(String[]::new)),
            new CellRangeAddressList(firstRow, lastRow, column, column));
    choice.setShowErrorBox(true);
    choice.createErrorBox("Not one of the words", String.join(", ", words));
    sheet.addValidationData(choice);
  }

  /** The same for a column of a sheet, down to some rows below the last. */
  void choices(Sheet sheet, int column, List<String> words) {
    choices(sheet, 1, sheet.getLastRowNum() + MORE_ROWS, column, words);
  }
}
