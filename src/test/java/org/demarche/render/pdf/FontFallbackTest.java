package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.Markup;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.font.Digests;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters get a font that has them, or a finding. */
class FontFallbackTest {

  private static final PdfTypesetter TYPESETTER = Sample.typesetter();

  @Test
  void aCharacterThatNoFontHasIsFoundInTheDefinition() {
    TypesetDocument made =
        TYPESETTER.typeset(
            Sample.page("<p>Talks on 북핵</p>"),
            Sample.subject(Map.of("/summary", "None", "/title", "Talks on 북핵")));
    Finding finding = made.findings().get(0);
    assertEquals("D401", finding.code());
    assertEquals(new SourceLocation("sample.yaml", 4, 5, 1), finding.at());
    assertEquals("/title", finding.pointer());
    assertEquals(
        "no font has \"북\" (U+BD81 HANGUL SYLLABLES BD81), \"핵\" (U+D575 HANGUL SYLLABLES D575)",
        finding.message());
    assertTrue(finding.remedy().contains("a font for Hangul, such as Nanum Gothic"));
    assertEquals(0, made.pdf().length);
  }

  @Test
  void aBulletOfAWordProcessorIsCalledOne() {
    TypesetDocument made =
        TYPESETTER.typeset(
            Sample.page("<p>\uf0b7 first point</p>"),
            Sample.subject(Map.of("/summary", "\uf0b7 first point")));
    Finding finding = made.findings().get(0);
    assertEquals("D401", finding.code());
    assertTrue(finding.message().contains("U+F0B7"), finding.message());
    assertEquals(
        "It is most likely a bullet or symbol copied from a word processor; write \"- \" or \u2022.",
        finding.remedy());
  }

  @Test
  void aCharacterOfATemplateThatNoFontHasIsFoundToo() {
    String style = "p:before { content: \"\\1F9FF\" }";
    TypesetDocument made = TYPESETTER.typeset(Sample.page(style, "<p>x</p>"), Sample.subject());
    assertEquals("D401", made.findings().get(0).code());
    assertTrue(made.findings().get(0).message().contains("U+1F9FF NAZAR AMULET"));
  }

  @Test
  void aFontOfTheHouseIsNamedByTemplatesAndGivesMissingCharacters(@TempDir Path house)
      throws IOException {
    copyMono(house.resolve("mono.ttf"));
    FontLibrary fonts = FontLibrary.open(Sample.FONTS, List.of(house), List.of());
    TypesetDocument made =
        new PdfTypesetter(fonts, List.of())
            .typeset(
                Sample.page("p { font-family: 'DejaVu Sans Mono' }", "<p>House</p><h2>☐</h2>"),
                Sample.subject());
    assertEquals(List.of(), made.findings());
    assertTrue(fontNames(made).stream().allMatch(n -> n.matches(".*(Liberation|SansMono).*")));
    assertTrue(fontNames(made).stream().anyMatch(n -> n.contains("DejaVuSansMono")));
  }

  @Test
  void aFontOfTheSystemIsTakenForWhatNoOtherHas(@TempDir Path system) throws IOException {
    Path font = system.resolve("mono.ttf");
    copyMono(font);
    FontLibrary fonts = FontLibrary.open(Sample.FONTS, List.of(), List.of(system));
    TypesetDocument made =
        new PdfTypesetter(fonts, List.of())
            .typeset(Sample.page("<p>Arc ⌒ and box ☐</p>"), Sample.subject());
    assertEquals(List.of(), made.findings());
    assertTrue(fontNames(made).stream().anyMatch(name -> name.contains("DejaVuSansMono")));
    assertEquals(
        List.of(
            new TypesetDocument.Font(
                "DejaVu Sans Mono",
                "mono.ttf",
                HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(font))))),
        made.fonts());
  }

  @Test
  void aFontThatIsNotNeededIsNotRecorded(@TempDir Path system) throws IOException {
    copyMono(system.resolve("mono.ttf"));
    FontLibrary fonts = FontLibrary.open(Sample.FONTS, List.of(), List.of(system));
    TypesetDocument made =
        new PdfTypesetter(fonts, List.of()).typeset(Sample.page("<p>Plain</p>"), Sample.subject());
    assertEquals(List.of(), made.fonts());
  }

  @Test
  void aFontThatIsHalfInstalledIsTheMachinesFaultUntilItIsWhole(@TempDir Path system)
      throws IOException {
    Path font = system.resolve("mono.ttf");
    copyMono(font);
    byte[] whole = Files.readAllBytes(font);
    Files.write(font, Arrays.copyOf(whole, whole.length / 2));
    PdfTypesetter typesetter =
        new PdfTypesetter(FontLibrary.open(Sample.FONTS, List.of(), List.of(system)), List.of());
    Markup page = Sample.page("<p>Arc ⌒</p>");
    UncheckedIOException fault =
        assertThrows(UncheckedIOException.class, () -> typesetter.typeset(page, Sample.subject()));
    assertTrue(fault.toString().contains("mono.ttf ends too early"), fault.toString());
    assertEquals(
        List.of(), typesetter.typeset(Sample.page("<p>Plain</p>"), Sample.subject()).findings());

    Files.write(font, whole);
    assertEquals(List.of(), typesetter.typeset(page, Sample.subject()).findings());
  }

  @Test
  void aCacheThatVanishesIsMadeAgain(@TempDir Path cache) throws IOException {
    Path fonts = cache.resolve("fonts");
    PdfTypesetter typesetter =
        new PdfTypesetter(FontLibrary.open(fonts, List.of(), List.of()), List.of());
    Markup page =
        Sample.page(
            """
            <p>Text</p><svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"
            viewBox="0 0 300 100"><title>Words</title><text x="10" y="60">Words</text></svg>
            """);
    byte[] before = typesetter.typeset(page, Sample.subject()).pdf();
    for (Path file : files(fonts)) {
      Files.delete(file);
    }
    Files.delete(fonts);

    TypesetDocument after = typesetter.typeset(page, Sample.subject());
    assertEquals(List.of(), after.findings());
    assertArrayEquals(before, after.pdf());
    assertTrue(files(fonts).size() > 10);
  }

  @Test
  void aFamilyThatNobodyHasLosesNoText() throws IOException {
    TypesetDocument made =
        TYPESETTER.typeset(
            Sample.page("p { font-family: Georgia }", "<p>Still here</p><pre>and code</pre>"),
            Sample.subject());
    assertEquals(List.of(), made.findings());
    String text = PdfTypesetterTest.text(made.pdf());
    assertTrue(text.contains("Still here") && text.contains("and code"), text);
  }

  @Test
  void rightToLeftTextIsReadInItsOrder() throws IOException {
    TypesetDocument made =
        TYPESETTER.typeset(
            Sample.page("<p>Arabic السلام عليكم and Hebrew שלום end</p>"), Sample.subject());
    assertEquals(List.of(), made.findings());
    String text = PdfTypesetterTest.text(made.pdf());
    assertTrue(text.contains("Arabic السلام عليكم and Hebrew שלום end"), text);
    Conformance.assertConforms(made.pdf());
  }

  @Test
  void accentsThatWereTypedApartArePrintedWithTheirLetters() throws IOException {
    String text = "Café Ångström Škoda Zürich";
    String apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    TypesetDocument made =
        TYPESETTER.typeset(Sample.page("<p>" + apart + "</p>"), Sample.subject());
    assertEquals(List.of(), made.findings());
    assertTrue(PdfTypesetterTest.text(made.pdf()).contains(text));
    assertEquals(
        ink(TYPESETTER.typeset(Sample.page("<p>" + text + "</p>"), Sample.subject())), ink(made));
  }

  @Test
  void numbersInsideOfRightToLeftTextKeepTheirOrder() {
    String reversed = new StringBuilder("שלום").reverse().toString();
    assertEquals("(1994) " + reversed, new RightToLeftText().reorderRTLTextToLTR("שלום (1994)"));
  }

  @Test
  void arabicLettersTakeTheShapeOfTheirPlace() {
    assertEquals("\uFEB3\uFEFC\uFEE1", ArabicShaping.shape("سلام"));
    assertEquals("\uFE91\uFE90", ArabicShaping.shape("بب"));
    assertEquals("abc", ArabicShaping.shape("abc"));
  }

  @Test
  void textInDrawingsIsPrintedAtItsSize() throws IOException {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100">
        <title>Words</title><text x="10" y="60" font-size="%s">Words ≤ ☐</text></svg>
        """;
    int small = ink(TYPESETTER.typeset(Sample.page(svg.formatted("12")), Sample.subject()));
    int large = ink(TYPESETTER.typeset(Sample.page(svg.formatted("12.5")), Sample.subject()));
    assertTrue(small > large * 0.8 && small < large, small + " dark pixels against " + large);
  }

  @Test
  void plainTextEmbedsNoFallbackFont() throws IOException {
    TypesetDocument made = TYPESETTER.typeset(Sample.page("<p>Plain</p>"), Sample.subject());
    assertFalse(fontNames(made).stream().anyMatch(name -> name.contains("DejaVu")));
  }

  private static void copyMono(Path to) throws IOException {
    try (var in =
        FontFallbackTest.class.getResourceAsStream(
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf")) {
      Files.copy(in, to);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static int ink(TypesetDocument made) throws IOException {
    assertEquals(List.of(), made.findings());
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 144);
      int dark = 0;
      for (int y = page.getHeight() / 6; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
        }
      }
      return dark;
    }
  }

  private static List<String> fontNames(TypesetDocument made) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      var resources = pdf.getPage(0).getResources();
      java.util.ArrayList<String> names = new java.util.ArrayList<>();
      for (var name : resources.getFontNames()) {
        names.add(resources.getFont(name).getName());
      }
      return names;
    }
  }
}
