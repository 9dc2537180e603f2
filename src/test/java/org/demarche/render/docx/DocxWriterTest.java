package org.demarche.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.demarche.render.Markup;
import org.demarche.render.PageGeometry;
import org.demarche.render.Subject;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxWriterTest {

  private static final Subject SUBJECT = Subjects.of(Subjects.REPORT);
  private static final PageGeometry A4 =
      new PageGeometry(
          595.28,
          841.89,
          new PageGeometry.Margins(54, 51, 48, 51),
          Collections.nCopies(4, List.of()),
          Collections.nCopies(2, new PageGeometry.Picture(new byte[] {1}, 400, 100)));

  private static WordText word(String body) {
    return word("lang=\"en\" dir=\"ltr\"", body);
  }

  private static WordText word(String attributes, String body) {
    String page =
        """
        <html xmlns="http://www.w3.org/1999/xhtml" %s><head><title>A &amp; B</title>
        <meta name="author" content="House"/></head><body>%s</body></html>
        """
            .formatted(attributes, body);
    return WordText.of(
        new DocxWriter(markup -> A4).write(new Markup(page, List.of()), 12, SUBJECT));
  }

  private static List<String> texts(WordText word) {
    return word.paragraphs().stream()
        .map(XWPFParagraph::getText)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static XWPFParagraph first(WordText word) {
    return word.paragraphs().get(0);
  }

  @Test
  void whiteSpaceIsThatOfHtml() {
    assertEquals(
        List.of("One two three.", "Next line", "of it"),
        texts(
                word(
                    "<p> One\n <strong>two </strong>\n three. </p><p> </p><div> Next  line <br/> of it </div>"))
            .stream()
            .flatMap(String::lines)
            .toList());
  }

  @Test
  void wordsKeepTheirLook() {
    XWPFParagraph line =
        first(
            word(
                "<p>a <strong>b <em>c</em></strong> <span class=\"badge badge-ask\">d e</span>"
                    + " <ins>f</ins> <span class=\"unseen\">g</span></p>"));
    assertEquals("a b c \u00a0d\u00a0e\u00a0 f g", line.getText());
    assertEquals(
        List.of("", "Strong", "Strong", "BadgeAsk", "Inserted", "Unseen"),
        line.getRuns().stream()
            .filter(run -> !run.text().isBlank())
            .map(XWPFRun::getStyle)
            .toList());
    assertTrue(
        line.getRuns().stream().anyMatch(run -> run.text().equals("f")), "no space is marked");
    XWPFRun both = line.getRuns().get(2);
    assertTrue(both.isItalic());
  }

  @Test
  void listsCountEachForItself() {
    WordText word =
        word(
            "<ol><li>a</li><li><p>b</p><p>more</p><ul><li>c</li></ul></li></ol><ol start=\"4\"><li>d</li></ol>"
                + "<ul class=\"plain\"><li>e</li></ul>");
    List<String> marks =
        word.paragraphs().stream()
            .map(p -> p.getText() + " " + p.getNumFmt() + " " + p.getNumIlvl())
            .toList();
    assertEquals(
        List.of(
            "a decimal 0",
            "b decimal 0",
            "more null null",
            "c bullet 1",
            "d decimal 0",
            "e null null"),
        marks);
    List<XWPFParagraph> all = word.paragraphs();
    assertEquals(all.get(0).getNumID(), all.get(1).getNumID());
    assertFalse(all.get(0).getNumID().equals(all.get(4).getNumID()));
    assertEquals("4", all.get(4).getNumStartOverride().toString());
  }

  @Test
  void cellsReachOverColumnsAndRows() {
    XWPFTable table =
        word("<table class=\"data\"><thead><tr><th>h</th><th colspan=\"2\">i</th></tr></thead>"
                + "<tbody><tr><th scope=\"row\" rowspan=\"2\">a</th><td>b</td><td>c</td></tr>"
                + "<tr><td>d</td><td><ul><li>e</li></ul></td></tr></tbody></table>")
            .tables()
            .get(0);
    assertTrue(table.getRow(0).isRepeatHeader());
    assertFalse(table.getRow(1).isRepeatHeader());
    assertEquals(3, table.getCTTbl().getTblGrid().sizeOfGridColArray());
    assertEquals(
        2, table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal().intValue());
    assertEquals(
        STMerge.RESTART, table.getRow(1).getCell(0).getCTTc().getTcPr().getVMerge().getVal());
    assertEquals(
        STMerge.CONTINUE, table.getRow(2).getCell(0).getCTTc().getTcPr().getVMerge().getVal());
    assertEquals("TableHead", table.getRow(0).getCell(0).getParagraphs().get(0).getStyle());
    assertEquals("TableRowHead", table.getRow(1).getCell(0).getParagraphs().get(0).getStyle());
    assertEquals("e", table.getRow(2).getCell(2).getText());
  }

  @Test
  void linksLeadToBookmarksOrToTheWeb() {
    String id = "section--" + "very-long-".repeat(6);
    WordText word =
        word(
            "<p><a href=\"#%s1\">a</a> <a href=\"#%s2\">b</a> <a href=\"#gone\">c</a> <a href=\"https://x.example/?a&amp;b\" title=\"X\">d</a></p><h2 id=\"%s1\">One</h2><table><tr id=\"%s2\"><td>Two</td></tr></table>"
                .formatted(id, id, id, id));
    List<CTHyperlink> links = first(word).getCTP().getHyperlinkList();
    assertEquals(3, links.size());
    List<String> marks =
        word.paragraphs().stream()
            .flatMap(p -> p.getCTP().getBookmarkStartList().stream())
            .map(mark -> mark.getName())
            .toList();
    assertEquals(links.subList(0, 2).stream().map(CTHyperlink::getAnchor).toList(), marks);
    assertEquals(2, marks.stream().filter(mark -> mark.length() <= 40).distinct().count());
    assertEquals(
        "https://x.example/?a&b", word.document().getHyperlinkByID(links.get(2).getId()).getURL());
    assertEquals("X", links.get(2).getTooltip());
  }

  @Test
  void drawingsAreSvgWithAnImageAndWords() {
    WordText word =
        word(
            "<figure><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"2\" alt=\"A &lt; B\">"
                + "<text x=\"1\" y=\"1\">t</text></svg><figcaption>Shown.</figcaption></figure>");
    var picture = first(word).getRuns().get(0).getEmbeddedPictures().get(0);
    assertEquals("A < B", picture.getDescription());
    assertTrue(first(word).getCTP().xmlText().contains("svgBlip"));
    assertEquals("Caption", word.paragraphs().get(1).getStyle());
    assertEquals(List.of("Shown."), texts(word));
  }

  @Test
  void pagesCarryTheirMarkingAndNumbers() {
    WordText word =
        word(
            "<div class=\"running-head\">SECRET</div><div class=\"running-foot\"><table class=\"foot\"><tr><td class=\"foot-title\">T</td><td class=\"foot-marking\">SECRET</td><td class=\"foot-page\">Page <span class=\"page-number\"></span> of <span class=\"page-count\"></span></td></tr></table></div><p>x</p>");
    assertEquals("SECRET", word.document().getHeaderList().get(0).getText().strip());
    String foot = word.document().getFooterList().get(0)._getHdrFtr().xmlText();
    assertTrue(
        foot.contains(" PAGE ") && foot.contains(" NUMPAGES ") && foot.contains(">12<"), foot);
    assertEquals(List.of("x"), texts(word));
    var section = word.document().getDocument().getBody().getSectPr();
    assertEquals("11906", section.getPgSz().getW().toString());
    assertEquals("1080", section.getPgMar().getTop().toString());
  }

  @Test
  void whatChangedHasABar() {
    WordText word =
        word(
            "<div class=\"item changed\"><h3>h</h3><p>p</p></div><p>q</p><section class=\"since\"><p>s</p></section>");
    assertEquals(
        "h p",
        word.paragraphs().stream()
            .filter(p -> p.getCTPPr().isSetPBdr())
            .map(XWPFParagraph::getText)
            .collect(Collectors.joining(" ")));
    XWPFTable box = word.document().getTables().get(0);
    assertNotNull(box.getRow(0).getCell(0).getCTTc().getTcPr().getTcBorders().getLeft());
  }

  @Test
  void textFromTheRightIsMarkedSo() {
    WordText word = word("lang=\"ar\" dir=\"rtl\"", "<p>الماء 12 Demarche الميناء</p>");
    assertTrue(first(word).getCTPPr().isSetBidi());
    assertEquals(
        List.of("الماء 12 :true", "Demarche:false", " الميناء:true"),
        first(word).getRuns().stream()
            .map(
                run ->
                    run.text()
                        + ":"
                        + (run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRtlArray() > 0))
            .toList());
    assertTrue(
        word.document().getStyles() != null
            && word.document().getDocument().getBody().getSectPr().isSetBidi());
  }

  @Test
  void theFileSaysWhatItIs() {
    WordText word = word("lang=\"fr\" dir=\"ltr\"", "<h1>t</h1>");
    var core = word.document().getProperties().getCoreProperties();
    assertEquals("A & B", core.getTitle());
    assertEquals("House", core.getCreator());
    assertEquals("1999-03-03T00:00:00Z", core.getCreated().toInstant().toString());
    assertEquals(core.getCreated(), core.getModified());
    assertEquals(
        "fr-FR",
        word.document().getStyles().getDefaultRunStyle().getRPr().getLangArray(0).getVal());
  }
}
