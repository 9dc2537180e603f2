package org.demarche.render.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.Markup;
import org.demarche.render.PageGeometry.Picture;
import org.demarche.render.TypesetDocument;
import org.demarche.render.xhtml.XhtmlText;
import org.w3c.dom.Element;

/** Drawings as images: each is set on a page of its size, which is then painted. */
final class Pictures {

  /** Dots an inch: enough for a printer, and a line of 0.35 pt has one. */
  private static final int RESOLUTION = 200;

  /** Points in a CSS pixel. */
  private static final double POINTS = 0.75;

  private static final Pattern BOX = Pattern.compile("[\\s,]+");
  private static final SourceMap NOWHERE = new SourceMap("", Map.of(), Map.of(), Map.of());

  private Pictures() {}

  /** All of a document, which stays as it is. */
  static List<Picture> of(XhtmlDocument manuscript, PdfTypesetter typesetter) {
    List<Element> drawings = manuscript.elements("svg");
    if (drawings.isEmpty()) {
      return List.of();
    }
    TypesetDocument set =
        typesetter.typeset(
            new Markup(page(manuscript.root(), drawings), List.of()),
            NOWHERE,
            "",
            new PdfTypesetter.Passing());
    if (set.pages() != drawings.size()) {
      throw new IllegalStateException("drawings cannot be set alone: " + set.findings());
    }
    try (PDDocument pages = Loader.loadPDF(set.pdf())) {
      PDFRenderer painter = new PDFRenderer(pages);
      List<Picture> pictures = new ArrayList<>();
      for (int i = 0; i < drawings.size(); i++) {
        pictures.add(picture(painter, i, pages.getPage(i).getMediaBox()));
      }
      return pictures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Picture picture(PDFRenderer painter, int page, PDRectangle size)
      throws IOException {
    BufferedImage image = painter.renderImageWithDPI(page, RESOLUTION, ImageType.RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return new Picture(png.toByteArray(), size.getWidth(), size.getHeight());
  }

  private static String page(Element root, List<Element> drawings) {
    StringBuilder styles = new StringBuilder("body { margin: 0 } div { line-height: 0 }\n");
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < drawings.size(); i++) {
      Element drawing = drawings.get(i);
      styles.append(
          String.format(
              Locale.ROOT,
              "@page p%d { size: %.2fpt %.2fpt; margin: 0 } .p%d { page: p%d }%n",
              i,
              size(drawing, "width", 2) * POINTS,
              size(drawing, "height", 3) * POINTS + 1,
              i,
              i));
      body.append("<div class=\"p").append(i).append("\">");
      body.append(XhtmlText.of(drawing)).append("</div>\n");
    }
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>x</title>
    <bookmarks><bookmark name="x" href="#x"/></bookmarks><style>%s</style></head><body id="x" dir="%s">%s</body></html>
    """
        .formatted(
            XhtmlText.escaped(root.getAttribute("lang")),
            styles,
            root.getAttribute("dir").equals("rtl") ? "rtl" : "ltr",
            body);
  }

  /** Of its attribute, or else of the box that is seen. */
  private static double size(Element drawing, String name, int place) {
    String own = drawing.getAttribute(name);
    return own.isEmpty()
        ? Double.parseDouble(BOX.split(drawing.getAttribute("viewBox").strip(), -1)[place])
        : Double.parseDouble(own);
  }
}
