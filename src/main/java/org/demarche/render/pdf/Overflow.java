package org.demarche.render.pdf;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Finds what reaches beyond the text area of its page. */
final class Overflow {

  /** Rounding and borders may stick out by this much, in CSS pixels. */
  private static final int TOLERANCE = 2;

  /** Millimetres in a CSS pixel. */
  private static final double MM = 25.4 / 96;

  /**
   * A box that is too wide.
   *
   * @param element that it shows
   * @param table or else a line of text
   * @param page number from 1
   * @param excess how far it reaches over the text area, in millimetres
   */
  record Wide(Element element, boolean table, int page, double excess) {}

  private final LayoutContext context;
  private final List<PageBox> pages;
  private final int dots;
  private final List<Wide> found = new ArrayList<>();

  private Overflow(PdfBoxRenderer engine) {
    this.context = engine.getSharedContext().newLayoutContextInstance();
    this.pages = engine.getRootBox().getLayer().getPages();
    this.dots = engine.getSharedContext().getDotsPerPixel();
  }

  /** The too wide boxes of a document that was laid out; a table without what is in it. */
  static List<Wide> of(PdfBoxRenderer engine) {
    Overflow overflow = new Overflow(engine);
    overflow.visit(engine.getRootBox());
    return overflow.found;
  }

  private void visit(Box box) {
    boolean measured = box instanceof TableBox || box instanceof LineBox;
    Element element = measured ? element(box) : null;
    if (element == null || !isTooWide(box, element)) {
      box.getChildren().forEach(this::visit);
    }
  }

  private boolean isTooWide(Box box, Element element) {
    PageBox page = page(box);
    int right = box.getAbsX() + (box instanceof LineBox ? box.getContentWidth() : box.getWidth());
    int excess = right - page.getContentWidth(context);
    if (excess <= TOLERANCE * dots) {
      return false;
    }
    found.add(new Wide(element, box instanceof TableBox, page.getPageNo() + 1, excess * MM / dots));
    return true;
  }

  private PageBox page(Box box) {
    return pages.stream()
        .filter(page -> box.getAbsY() < page.getBottom())
        .findFirst()
        .orElse(pages.get(pages.size() - 1));
  }

  private static @org.jspecify.annotations.Nullable Element element(Box box) {
    for (Box at = box; at != null; at = at.getParent()) {
      if (at.getElement() != null) {
        return at.getElement();
      }
    }
    return null;
  }
}
