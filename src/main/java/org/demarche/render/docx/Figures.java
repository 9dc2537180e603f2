package org.demarche.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.xmlbeans.XmlException;
import org.demarche.render.PageGeometry;
import org.demarche.render.PageGeometry.Picture;
import org.demarche.render.xhtml.XhtmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes drawings: as SVG for programs that paint it, as an image for all others. */
final class Figures {

  /** English metric units in a point. */
  private static final long POINT = 12_700;

  private static final String DRAWING =
      """
      <xml-fragment xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main">\
      <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="@cx" cy="@cy"/>\
      <wp:docPr id="@id" name="Drawing @id" descr="@words"/>\
      <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic><pic:nvPicPr><pic:cNvPr id="@id" name="Drawing @id" descr="@words"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="@png"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
      <asvg:svgBlip r:embed="@svg"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="@cx" cy="@cy"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></xml-fragment>""";

  private final WordFile file;
  private final boolean rightToLeft;
  private final IdentityHashMap<Element, Picture> pictures = new IdentityHashMap<>();
  private int last;

  /**
   * @param file that the images become parts of
   */
  Figures(WordFile file, Document document, PageGeometry geometry, boolean rightToLeft) {
    List<Element> drawings = Children.below(document, "svg");
    for (int i = 0; i < drawings.size(); i++) {
      pictures.put(drawings.get(i), geometry.pictures().get(i));
    }
    this.file = file;
    this.rightToLeft = rightToLeft;
  }

  /**
   * Puts a drawing into a paragraph.
   *
   * @param widest how wide it may be, in points
   */
  void write(Element svg, CTP paragraph, double widest) {
    Picture picture = pictures.get(svg);
    if (picture == null) {
      throw new IllegalStateException("a drawing that was not measured");
    }
    last++;
    double scale = Math.min(1, widest / picture.width());
    String png = file.image("drawing" + last + ".png", "image/png", picture.png());
    byte[] markup = markup(svg).getBytes(StandardCharsets.UTF_8);
    String vector = file.image("drawing" + last + ".svg", "image/svg+xml", markup);
    String xml =
        DRAWING
            .replace("@cx", String.valueOf(Math.round(picture.width() * scale * POINT)))
            .replace("@cy", String.valueOf(Math.round(picture.height() * scale * POINT)))
            .replace("@id", String.valueOf(last))
            .replace("@png", png)
            .replace("@svg", vector)
            .replace("@words", XhtmlText.escaped(words(svg)));
    try {
      paragraph.addNewR().addNewDrawing().set(CTDrawing.Factory.parse(xml));
    } catch (XmlException e) {
      throw new IllegalStateException("the drawing is no XML", e);
    }
  }

  /** What it shows, in words. */
  private static String words(Element svg) {
    String own = svg.getAttribute("alt");
    if (!own.isBlank()) {
      return own;
    }
    if (!svg.getAttribute("aria-label").isBlank()) {
      return svg.getAttribute("aria-label");
    }
    return Children.of(svg).stream()
        .filter(each -> each.getLocalName().equals("title") || each.getLocalName().equals("desc"))
        .map(Node::getTextContent)
        .findFirst()
        .orElse("");
  }

  /** For a program that has other fonts, and finds the direction of each text by itself. */
  private String markup(Element svg) {
    Element copy = (Element) svg.cloneNode(true);
    copy.removeAttribute("alt");
    List<Element> all = Children.below(copy, "text");
    for (int i = 0; i < all.size(); i++) {
      Element text = all.get(i);
      String family = text.getAttribute("font-family");
      text.setAttribute(
          "font-family", (family.isEmpty() ? "Liberation Sans" : family) + ", Arial, sans-serif");
      if (rightToLeft) {
        text.setAttribute("style", "unicode-bidi: plaintext");
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + XhtmlText.of(copy);
  }
}
