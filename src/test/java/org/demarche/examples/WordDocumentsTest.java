package org.demarche.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.docx.DocxWriter;
import org.demarche.render.docx.WordText;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** Documents of Word of real packages, held against the markup that they are made of. */
class WordDocumentsTest {

  private static final MarkupRenderer RENDERER = new HtmlRenderer(List.of(Path.of("templates")));
  private static final DocxWriter WRITER =
      new DocxWriter(
          new PdfTypesetter(
              FontLibrary.standard(Path.of("target", "fonts"), List.of()), List.of()));
  private static final Path BELFAST =
      Path.of("src/test/resources/packages/belfast-agreement-1998/definition.yaml");

  static Stream<Arguments> documents() {
    return Stream.of(Subjects.REPORT, BELFAST, language("fr"), language("ar"))
        .flatMap(file -> kinds(file).map(kind -> Arguments.of(file, kind)));
  }

  private static Path language(String name) {
    return Path.of("src/test/resources/languages", name, "definition.yaml");
  }

  private static Stream<DocumentKind> kinds(Path file) {
    Stream<DocumentKind> all =
        Stream.of(
            DocumentKind.BRIEFING, DocumentKind.SUMMARY, DocumentKind.MATRIX, DocumentKind.LINES);
    return Subjects.of(file).since() == null
        ? all
        : Stream.concat(all, Stream.of(DocumentKind.CHANGES));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatTheMarkupSays(Path file, DocumentKind kind) {
    Subject subject = Subjects.of(file);
    Markup markup = RENDERER.render(kind, Medium.DOCX, subject, MarkupRenderer.FULL_DETAIL);
    WordText word = WordText.of(WRITER.write(markup, 3, subject));
    Document page = Jsoup.parse(markup.xhtml(), "", Parser.xmlParser());
    List<String> alternatives = page.select("svg").eachAttr("alt");
    String marking = page.select(".running-head").text();
    page.select("head, .running-head, .running-foot, svg").remove();
    page.select("p, li, td, th, tr, h1, h2, h3, h4, figcaption, br").forEach(e -> e.after(" "));

    same(WordText.words(page.text()), word.words());
    assertEquals(headings(page), word.headings());
    tables(page, word);
    assertEquals(alternatives, alternatives(word));
    assertFalse(alternatives.contains(""));
    links(page, word);
    assertEquals(List.of(), faults(word));
    assertEquals(2, count(word.edges(), marking), word.edges());
    directions(page, word);
  }

  /** Says where they part, and not all of both. */
  private static void same(List<String> expected, List<String> actual) {
    int at = 0;
    while (at < Math.min(expected.size(), actual.size())
        && expected.get(at).equals(actual.get(at))) {
      at++;
    }
    assertEquals(near(expected, at), near(actual, at));
  }

  private static List<String> near(List<String> words, int at) {
    return words.subList(Math.min(words.size(), at), Math.min(words.size(), at + 8));
  }

  private static List<String> headings(Document page) {
    return page.select("h1, h2, h3, h4").stream()
        .map(h -> h.tagName().substring(1) + " " + String.join(" ", WordText.words(h.text())))
        .toList();
  }

  private static void tables(Document page, WordText word) {
    List<Element> expected = page.select("table");
    List<XWPFTable> actual = word.tables();
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      List<XWPFTableRow> rows = actual.get(i).getRows();
      assertEquals(
          expected.get(i).select("thead > tr").size(),
          rows.stream().filter(XWPFTableRow::isRepeatHeader).count());
      same(
          expected.get(i).select("th, td").stream().map(cell -> letters(cell.text())).toList(),
          rows.stream()
              .flatMap(row -> row.getTableCells().stream())
              .map(cell -> letters(cell.getText()))
              .toList());
      assertTrue(rows.stream().allMatch(XWPFTableRow::isCantSplitRow));
    }
  }

  /** Without what parts words and facts. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\\u00a0·]+", "");
  }

  private static List<String> alternatives(WordText word) {
    List<String> found = new ArrayList<>();
    for (XWPFParagraph paragraph : word.paragraphs()) {
      paragraph.getRuns().stream()
          .flatMap(run -> run.getEmbeddedPictures().stream())
          .forEach(
              picture -> {
                found.add(picture.getDescription());
                assertEquals(
                    "image/png", picture.getPictureData().getPackagePart().getContentType());
                assertTrue(picture.getCTPicture().xmlText().contains("svgBlip"));
              });
    }
    return found;
  }

  private static void links(Document page, WordText word) {
    Set<String> places = new HashSet<>();
    List<CTHyperlink> links = new ArrayList<>();
    for (XWPFParagraph paragraph : word.paragraphs()) {
      for (CTBookmark mark : paragraph.getCTP().getBookmarkStartList()) {
        assertTrue(mark.getName().matches("[A-Za-z]\\w{0,39}"), mark.getName());
        assertTrue(places.add(mark.getName()), "twice: " + mark.getName());
      }
      links.addAll(paragraph.getCTP().getHyperlinkList());
    }
    for (CTHyperlink link : links) {
      assertTrue(link.getAnchor() == null || places.contains(link.getAnchor()), link.getAnchor());
      assertTrue(
          link.getAnchor() != null
              || word.document().getHyperlinkByID(link.getId()).getURL().contains(":"));
    }
    assertEquals(page.select("a[href]").size(), links.size());
  }

  /** What the schema of the format has against it. */
  private static List<XmlError> faults(WordText word) {
    List<XmlError> faults = new ArrayList<>();
    word.document()
        .getDocument()
        .getBody()
        .getPList()
        .forEach(p -> p.validate(new XmlOptions().setErrorListener(faults)));
    word.document()
        .getDocument()
        .getBody()
        .getTblList()
        .forEach(t -> t.validate(new XmlOptions().setErrorListener(faults)));
    return faults;
  }

  private static int count(String text, String part) {
    return part.isEmpty() ? 2 : text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static void directions(Document page, WordText word) {
    boolean rightToLeft = page.select("html").attr("dir").equals("rtl");
    for (XWPFParagraph paragraph : word.paragraphs()) {
      if (!paragraph.getText().isBlank()) {
        assertEquals(rightToLeft, paragraph.getCTP().getPPr().isSetBidi());
      }
    }
    for (XWPFTable table : word.tables()) {
      assertEquals(rightToLeft, table.getCTTbl().getTblPr().isSetBidiVisual());
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Subject subject = Subjects.of(BELFAST);
    Markup markup =
        RENDERER.render(DocumentKind.BRIEFING, Medium.DOCX, subject, MarkupRenderer.FULL_DETAIL);
    assertArrayEquals(WRITER.write(markup, 7, subject), WRITER.write(markup, 7, subject));
  }
}
