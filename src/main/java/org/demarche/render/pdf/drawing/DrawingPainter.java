package org.demarche.render.pdf.drawing;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Paints the SVG that documents hold: rect, line, circle, polygon, path, text and groups of them,
 * filled and stroked in plain colours. For one document, one thread.
 */
public final class DrawingPainter implements SVGDrawer {

  /** What can be painted, for messages. */
  public static final String KNOWN =
      "rect, line, circle, polygon, path (M, L, Q, C, Z) and text, in groups";

  private final TextOrder order;
  private final SortedSet<String> unknown = new TreeSet<>();
  private @Nullable SharedContext context;

  /**
   * @param reorderer of text from right to left
   */
  public DrawingPainter(BidiReorderer reorderer) {
    this.order = new TextOrder(reorderer);
  }

  /** Names of elements that drawings had and that were not painted. */
  public SortedSet<String> unknown() {
    return unknown;
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    context = shared;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    unknown.addAll(ShapeReader.unknown(svg));
    SharedContext shared = Objects.requireNonNull(context, "fonts come before drawings");
    return new PaintedDrawing(svg, width, height, dotsPerPixel, new Lettering(shared, order));
  }

  /** Fonts of drawings are those of their document. */
  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // nothing to do
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
