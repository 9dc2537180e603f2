package org.demarche.render.docx;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.demarche.render.PageGeometry;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes tables, and boxes, which are tables of one cell. */
final class Tables {

  private static final String TINT = "F0F3F6";
  private static final String INK = "1B232C";
  private static final String ACCENT = "1F3A5F";

  /** Shares of the running foot, which the layout of the text knows nothing of. */
  private static final List<Double> FOOT = List.of(52.0, 26.0, 22.0);

  private final IdentityHashMap<Element, List<Double>> widths = new IdentityHashMap<>();
  private final boolean rightToLeft;

  /**
   * @param geometry of the document as it lies on paper
   */
  Tables(Document document, PageGeometry geometry, boolean rightToLeft) {
    List<Element> tables = Children.below(document, "table");
    for (int i = 0; i < tables.size(); i++) {
      widths.put(tables.get(i), geometry.columns().get(i));
    }
    this.rightToLeft = rightToLeft;
  }

  /** What writes what is in a cell, and may look at its element. */
  interface CellWriter {
    void write(Element cell, Surroundings in);
  }

  /** Writes a table; what is in its cells is written by another. */
  void write(Element table, Surroundings in, CellWriter content) {
    CellPlan plan = CellPlan.of(table);
    String style = StyleNames.table(table);
    double[] columns = columns(table, plan.columns(), in.width());
    CTTbl made = in.flow().table();
    CTTblLook look = begin(made, style, columns).addNewTblLook();
    look.setFirstRow(plan.rows().stream().anyMatch(CellPlan.Row::head));
    look.setFirstColumn(plan.rows().stream().anyMatch(Tables::isNamed));
    look.setLastRow(false);
    look.setLastColumn(false);
    look.setNoHBand(true);
    look.setNoVBand(true);
    for (CellPlan.Row row : plan.rows()) {
      row(made.addNewTr(), row, style, columns, in, content);
    }
  }

  /** Whether a row begins with its name. */
  private static boolean isNamed(CellPlan.Row row) {
    return row.cells().stream().anyMatch(c -> c.element().getAttribute("scope").equals("row"));
  }

  private void row(
      CTRow made,
      CellPlan.Row row,
      String style,
      double[] columns,
      Surroundings in,
      CellWriter content) {
    CTTrPr properties = made.addNewTrPr();
    properties.addNewCantSplit();
    if (row.head()) {
      properties.addNewTblHeader();
    }
    boolean isChanged = in.changed() || StyleNames.has(row.element(), "changed");
    for (CellPlan.Cell cell : row.cells()) {
      CTTc ct = made.addNewTc();
      double width = 0;
      for (int i = cell.column(); i < cell.column() + cell.span(); i++) {
        width += columns[i];
      }
      properties(ct, cell, width, isChanged && cell.column() == 0);
      if (!cell.above()) {
        String name = StyleNames.cell(cell.element(), style, row.head());
        content.write(cell.element(), in.inCell(WordFlow.of(ct), name, width - gap(style)));
      }
      close(ct);
    }
  }

  private static double gap(String style) {
    return style.equals("Foot") ? 0 : 8;
  }

  /** Left is where reading begins, also in a table that begins at the right. */
  private static void properties(CTTc ct, CellPlan.Cell cell, double width, boolean isChanged) {
    CTTcPr properties = ct.addNewTcPr();
    width(properties.addNewTcW(), width);
    if (cell.span() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
    }
    if (cell.below() || cell.above()) {
      properties.addNewVMerge().setVal(cell.above() ? STMerge.CONTINUE : STMerge.RESTART);
    }
    if (isChanged) {
      line(properties.addNewTcBorders().addNewLeft(), 16, INK);
      width(properties.addNewTcMar().addNewLeft(), 4);
    }
    Element row = (Element) cell.element().getParentNode();
    if (StyleNames.has(row, "stage")
        || StyleNames.has(row, "stage-text")
        || StyleNames.has(row, "group")) {
      tint(properties.addNewShd());
      if (!isChanged) {
        width(properties.addNewTcMar().addNewLeft(), 6);
      }
    }
  }

  static void line(CTBorder border, int eighths, String colour) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.ZERO);
    border.setColor(colour);
  }

  private static void tint(CTShd shade) {
    shade.setVal(STShd.CLEAR);
    shade.setColor("auto");
    shade.setFill(TINT);
  }

  /** A cell ends with a paragraph, or Word takes the file for broken. */
  private static void close(CTTc cell) {
    org.w3c.dom.Node last = cell.getDomNode().getLastChild();
    if (last == null || !"p".equals(last.getLocalName())) {
      cell.addNewP();
    }
  }

  /**
   * A box of the whole width with a line at its edge.
   *
   * @param shaded whether it has a ground of its own
   * @param content writes what is in it
   */
  void box(boolean shaded, Surroundings in, java.util.function.Consumer<Surroundings> content) {
    CTTbl made = in.flow().table();
    begin(made, "Box", new double[] {in.width()}).addNewTblLook().setNoHBand(true);
    CTRow row = made.addNewTr();
    row.addNewTrPr().addNewCantSplit();
    CTTc cell = row.addNewTc();
    CTTcPr properties = cell.addNewTcPr();
    width(properties.addNewTcW(), in.width());
    line(properties.addNewTcBorders().addNewLeft(), shaded ? 24 : 16, shaded ? ACCENT : INK);
    if (shaded) {
      tint(properties.addNewShd());
    }
    content.accept(Surroundings.of(WordFlow.of(cell), "BodyText", in.width() - 20));
    close(cell);
  }

  private CTTblPr begin(CTTbl table, String style, double[] columns) {
    CTTblPr properties = table.addNewTblPr();
    properties.addNewTblStyle().setVal(style);
    if (rightToLeft) {
      properties.addNewBidiVisual();
    }
    double whole = 0;
    CTTblGrid grid = table.addNewTblGrid();
    for (double column : columns) {
      whole += column;
      grid.addNewGridCol().setW(twentieths(column));
    }
    width(properties.addNewTblW(), whole);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    return properties;
  }

  private static void width(CTTblWidth made, double points) {
    made.setType(STTblWidth.DXA);
    made.setW(twentieths(points));
  }

  static BigInteger twentieths(double points) {
    return BigInteger.valueOf(Math.round(points * 20));
  }

  /** Those of the layout; of the same width each where it has none. */
  private double[] columns(Element table, int count, double available) {
    List<Double> known = widths.getOrDefault(table, List.of());
    List<Double> shares =
        known.size() == count
            ? known
            : StyleNames.table(table).equals("Foot") && count == FOOT.size()
                ? FOOT
                : Collections.nCopies(count, 1.0);
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    double whole = known.size() == count ? Math.min(sum, available) : available;
    return shares.stream().mapToDouble(share -> share / sum * whole).toArray();
  }
}
