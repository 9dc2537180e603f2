package org.demarche.render.pdf;

import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.demarche.render.PageGeometry;
import org.w3c.dom.Element;

/** Reads sizes off a document that was laid out, before its tables are mirrored. */
final class PageMeasures {

  /** Points in a CSS pixel. */
  private static final double POINTS = 0.75;

  private final int dots;
  private final IdentityHashMap<Element, List<Double>> columns = new IdentityHashMap<>();

  private PageMeasures(int dots) {
    this.dots = dots;
  }

  /**
   * Its first page, and its tables.
   *
   * @param tables of the manuscript, in order
   */
  static PageGeometry of(
      PdfBoxRenderer engine, List<Element> tables, List<PageGeometry.Picture> pictures) {
    LayoutContext context = engine.getSharedContext().newLayoutContextInstance();
    PageMeasures measures = new PageMeasures(engine.getSharedContext().getDotsPerPixel());
    measures.visit(engine.getRootBox());
    PageBox page = engine.getRootBox().getLayer().getPages().get(0);
    RectPropertySet margins = page.getMargin(context);
    return new PageGeometry(
        measures.points(page.getWidth(context)),
        measures.points(page.getHeight(context)),
        new PageGeometry.Margins(
            measures.points(margins.top()),
            measures.points(margins.right()),
            measures.points(margins.bottom()),
            measures.points(margins.left())),
        tables.stream().map(table -> measures.columns.getOrDefault(table, List.of())).toList(),
        pictures);
  }

  private double points(double length) {
    return length / dots * POINTS;
  }

  private void visit(Box box) {
    if (box instanceof TableBox table && table.getElement() != null) {
      columns.putIfAbsent(table.getElement(), widths(table));
    }
    box.getChildren().forEach(this::visit);
  }

  /** Columns that no cell parts are one to the engine; they share its width. */
  private List<Double> widths(TableBox table) {
    int[] places = table.getColumnPos();
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < table.numEffCols(); i++) {
      int span = table.spanOfEffCol(i);
      double width = points((double) (places[i + 1] - places[i]) / span);
      for (int j = 0; j < span; j++) {
        widths.add(width);
      }
    }
    return widths;
  }
}
