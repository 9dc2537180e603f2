package org.demarche.render.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.demarche.model.finding.Finding;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.Sample;
import org.junit.jupiter.api.Test;

/** Drawings on a page: their text is text, their shapes have their places and colours. */
class DrawingPainterTest {

  /** A square of 100 points, ten units wide. */
  private static final String SQUARE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" alt="A square" width="133.333" height="133.333"
          viewBox="0 0 10 10">%s</svg>""";

  @Test
  void textIsTextInItsPlace() throws IOException {
    List<TextPosition> letters =
        letters(
            """
            <g transform="translate(1 2)">
            <text x="4" y="2" font-size="1" text-anchor="middle">mid</text></g>
            <text x="9" y="8" font-size="1" text-anchor="end" font-weight="bold">end</text>""");
    double left = letters.get(0).getX() - 50 + width("mid", letters) / 2;
    double top = letters.get(0).getY() - 40;
    assertEquals("midend", words(letters));
    double right = letters.get(5).getX() + letters.get(5).getWidth();
    assertEquals(40, right - (left + 50), 0.5, "the end of one to the middle of the other");
    assertEquals(40, letters.get(3).getY() - 40 - top, 0.1);
    assertTrue(letters.get(3).getFont().getName().contains("Bold"));
  }

  @Test
  void textFromRightToLeftIsPaintedInItsOrder() throws IOException {
    assertEquals("1.4 םולש", words(letters("<text y='3' font-size='1'>1.4 שלום</text>")));
    assertEquals("1.4 םולש", words(letters("<text y='3' font-size='1'>שלום 1.4</text>")));
    String hebrew = "<g dir='rtl'><text y='3' font-size='1'>1.4 שלום</text></g>";
    assertEquals("םולש 1.4", words(letters(hebrew)));
  }

  @Test
  void shapesAreFilledAndStroked() throws IOException {
    TypesetDocument made =
        drawn(
            """
            <rect x="0" y="0" width="10" height="10" fill="#ff0000"/>
            <circle cx="5" cy="5" r="3" fill="#00ff00" stroke="#0000ff" stroke-width="1"/>
            <path d="M0,9 L10,9" fill="none" stroke="#000000" stroke-width="1"/>
            <polygon points="0,0 2,0 0,2"/>""");
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      BufferedImage page = new PDFRenderer(pdf).renderImage(0, 1);
      int[] corner = corner(page);
      assertEquals("ff0000", colour(page, corner, 50, 8));
      assertEquals("00ff00", colour(page, corner, 50, 50));
      assertEquals("0000ff", colour(page, corner, 20, 50));
      assertEquals("000000", colour(page, corner, 50, 90));
      assertEquals("000000", colour(page, corner, 4, 4));
      assertFalse(pdf.getPage(0).getResources().getXObjectNames().iterator().hasNext());
      assertTrue(pdf.getPage(0).getResources().getCOSObject().containsKey(COSName.FONT));
    }
  }

  @Test
  void whatIsNotPrintedIsTold() {
    List<Finding> findings =
        drawn("<g><foreignObject/></g><linearGradient/><title>t</title>").findings();
    assertEquals(
        List.of("<foreignObject>", "<linearGradient>"),
        findings.stream().map(Finding::found).toList());
    assertEquals(List.of("D410", "D410"), findings.stream().map(Finding::code).toList());
  }

  private static TypesetDocument drawn(String shapes) {
    return Sample.typesetter()
        .typeset(Sample.page("<div>" + SQUARE.formatted(shapes) + "</div>"), Sample.subject());
  }

  private static List<TextPosition> letters(String shapes) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    TypesetDocument made = drawn(shapes);
    assertEquals(List.of(), made.findings());
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          letters.add(text);
        }
      }.getText(pdf);
    }
    return letters.stream().filter(DrawingPainterTest::isOfDrawing).toList();
  }

  /** Not of the page's heading, head and foot. */
  private static boolean isOfDrawing(TextPosition letter) {
    return Math.abs(letter.getFontSize() - 10) < 0.05;
  }

  private static String words(List<TextPosition> letters) {
    StringBuilder words = new StringBuilder();
    letters.forEach(each -> words.append(each.getUnicode()));
    return words.toString();
  }

  private static double width(String word, List<TextPosition> letters) {
    return letters.stream().limit(word.length()).mapToDouble(TextPosition::getWidth).sum();
  }

  /** The first red or black point from the top. */
  private static int[] corner(BufferedImage page) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if ((page.getRGB(x, y) & 0xffffff) == 0xff0000) {
          return new int[] {x - 20, y};
        }
      }
    }
    throw new AssertionError("nothing red");
  }

  private static String colour(BufferedImage page, int[] corner, int x, int y) {
    return "%06x".formatted(page.getRGB(corner[0] + x, corner[1] + y) & 0xffffff);
  }
}
