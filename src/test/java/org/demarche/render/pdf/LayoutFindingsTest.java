package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.demarche.model.finding.Finding;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut off, missing or leads nowhere is told. */
class LayoutFindingsTest {

  private static final PdfTypesetter TYPESETTER = Sample.typesetter();
  private static final String LONG = "https://example.org/" + "a-long-address-".repeat(12);

  @Test
  void aTableWiderThanItsPageIsNamedWithTheWordThatMakesItSo() {
    String table =
        "<table style=\"white-space: nowrap\"><caption>Sources</caption><tbody><tr>"
            + "<th scope=\"row\">Report</th><td>"
            + LONG.replace("-", "_")
            + "</td></tr></tbody></table>";
    TypesetDocument made =
        TYPESETTER.typeset(
            Sample.page(table), Sample.subject(Map.of("/sources/0/url", LONG.replace("-", "_"))));
    Finding finding = only(made);
    assertEquals("D402", finding.code());
    assertEquals("/sources/0/url", finding.pointer());
    assertEquals("the table \"Sources\" is wider than page 1", finding.message());
    assertTrue(finding.found().contains("mm too wide"), finding.found());
    assertEquals(0, made.pages());
  }

  @Test
  void aTableThatFitsIsNotComplainedOf() {
    String table =
        "<table style=\"width: 100%; border: 1pt solid #000\"><tbody><tr><th scope=\"row\">a</th>"
            + "<td>b</td></tr></tbody></table>";
    assertEquals(List.of(), TYPESETTER.typeset(Sample.page(table), Sample.subject()).findings());
  }

  @Test
  void aLineThatCannotBreakIsToldToo() {
    String line = "<p style=\"white-space: nowrap\">" + "word ".repeat(60) + "</p>";
    assertEquals("D402", only(TYPESETTER.typeset(Sample.page(line), Sample.subject())).code());
  }

  @Test
  void aReferenceWithoutATargetKeepsItsTextAndIsToldOf() throws IOException {
    TypesetDocument made =
        TYPESETTER.typeset(
            Sample.page("<p>See <a href=\"#m-visti\">the visit</a>.</p>"),
            Sample.subject(Map.of("/summary", "See [the visit](#m-visti).")));
    Finding finding = only(made);
    assertEquals("D404", finding.code());
    assertEquals("/summary", finding.pointer());
    assertEquals(
        "the link \"the visit\" leads to \"#m-visti\", which the document does not have",
        finding.message());
    assertTrue(PdfTypesetterTest.text(made.pdf()).contains("See the visit."));
    Conformance.assertConforms(made.pdf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img alt=\"x\" src=\"file:///etc/hostname\"/>",
        "<img alt=\"x\" src=\"jar:file:/a.jar!/b.png\"/>",
        "<img alt=\"x\" src=\"classpath:/org/demarche/render/pdf/page.xhtml\"/>",
        "<img alt=\"x\" src=\"../../../../etc/hostname\"/>",
        "<img alt=\"x\" src=\"/etc/hostname\"/>",
        "<img alt=\"x\" src=\"missing.png\"/>",
        "<img alt=\"x\" src=\"data:text/html;base64,PGI+\"/>",
        "<p style=\"background-image: url(file:///etc/hostname)\">x</p>",
        "<ul style=\"list-style-image: url('https://localhost:1/x.png')\"><li>x</li></ul>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>t</title>"
            + "<image href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/></svg>",
        "<object type=\"image/svg+xml\" data=\"file:///etc/hostname\"></object>",
      })
  void nothingIsLoadedFromOutside(String body) {
    TypesetDocument made = TYPESETTER.typeset(Sample.page(body), Sample.subject());
    assertEquals(List.of("D403"), made.findings().stream().map(Finding::code).distinct().toList());
  }

  @Test
  void noConnectionIsOpened() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      String base = "http://localhost:" + server.getAddress().getPort();
      String styles =
          "@import url(%1$s/a.css); @font-face { font-family: F; src: url(%1$s/f.ttf) }"
              + " p { font-family: F; background: url(%1$s/b.png) }";
      String body =
          "<p>x</p><img alt=\"x\" src=\"%1$s/i.png\"/><svg xmlns=\"http://www.w3.org/2000/svg\""
              + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\">"
              + "<title>t</title><image xlink:href=\"%1$s/s.png\" width=\"9\" height=\"9\"/></svg>"
              + "<iframe src=\"%1$s/frame\"></iframe><object data=\"%1$s/o.png\"></object>";
      TypesetDocument made =
          TYPESETTER.typeset(
              Sample.page(styles.formatted(base), body.formatted(base)), Sample.subject());
      assertTrue(made.findings().stream().anyMatch(f -> f.code().equals("D403")));
    } finally {
      server.stop(0);
    }
    assertEquals(0, requests.get());
  }

  @Test
  void imagesOfAssetFoldersAreLoaded(@TempDir Path assets) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    Files.createDirectory(assets.resolve("seals"));
    ImageIO.write(image, "png", assets.resolve("seals/seal.png").toFile());
    PdfTypesetter typesetter =
        new PdfTypesetter(FontLibrary.open(Sample.FONTS, List.of(), List.of()), List.of(assets));
    TypesetDocument made =
        typesetter.typeset(
            Sample.page("<p><img alt=\"The seal\" src=\"seals/seal.png\"/></p>"), Sample.subject());
    assertEquals(List.of(), made.findings());
    Conformance.assertConforms(made.pdf());
  }

  private static Finding only(TypesetDocument made) {
    assertEquals(1, made.findings().size(), () -> made.findings().toString());
    return made.findings().get(0);
  }
}
