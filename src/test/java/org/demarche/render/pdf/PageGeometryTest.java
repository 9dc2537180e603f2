package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.demarche.render.Markup;
import org.demarche.render.PageGeometry;
import org.junit.jupiter.api.Test;

class PageGeometryTest {

  private static final String PAGE =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" dir="ltr"><head><title>x</title><style>
      @page { size: A4 landscape; margin: 20mm 10mm 30mm 40mm }
      body { margin: 0 } table { border-collapse: collapse; width: 100% } th { width: 50mm; padding: 0 } td { padding: 0 }
      </style></head><body>
      <table><tr><th>a</th><td>b</td></tr></table>
      <table><tr><td colspan="2">wide</td></tr></table>
      <svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48" alt="x">
      <rect x="0" y="0" width="48" height="48" fill="#8f2f12"/></svg>
      </body></html>
      """;

  private static PageGeometry measure() {
    return Sample.typesetter().measure(new Markup(PAGE, List.of()));
  }

  @Test
  void pagesAndColumnsHaveTheirSizes() {
    PageGeometry geometry = measure();
    assertEquals(841.9, geometry.width(), 0.5);
    assertEquals(595.3, geometry.height(), 0.5);
    assertEquals(56.7, geometry.margins().top(), 0.2);
    assertEquals(28.3, geometry.margins().right(), 0.2);
    assertEquals(85.0, geometry.margins().bottom(), 0.2);
    assertEquals(113.4, geometry.margins().left(), 0.2);
    List<Double> columns = geometry.columns().get(0);
    assertEquals(141.7, columns.get(0), 1);
    assertEquals(geometry.textWidth(), columns.get(0) + columns.get(1), 1);
    assertEquals(2, geometry.columns().get(1).size());
  }

  @Test
  void drawingsArePaintedWithTwoHundredDotsAnInch() throws IOException {
    PageGeometry.Picture picture = measure().pictures().get(0);
    assertEquals(72, picture.width(), 0.1);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertEquals(200, image.getWidth(), 1);
    assertEquals(0xff8f2f12, image.getRGB(50, 50));
    assertEquals(0xffffffff, image.getRGB(150, 50));
    assertArrayEquals(picture.png(), measure().pictures().get(0).png());
    assertTrue(picture.png().length < 5_000, "bytes: " + picture.png().length);
  }
}
