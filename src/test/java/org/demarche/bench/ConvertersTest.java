package org.demarche.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.render.DocumentKind;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** That other programs are given the same content, or a comparison with them would mean nothing. */
class ConvertersTest {

  private static String briefing = "";

  @BeforeAll
  static void render() {
    briefing =
        new HtmlRenderer(List.of(Path.of("templates")))
            .render(
                DocumentKind.BRIEFING,
                Medium.PDF,
                Subjects.of(Subjects.REPORT),
                MarkupRenderer.FULL_DETAIL)
            .xhtml();
  }

  @Test
  void everyTextOfABriefingIsInItsTypstMarkupInOrder() {
    TypstMarkup.Converted converted = TypstMarkup.of(briefing);
    assertHasInOrder(
        texts(briefing.replaceAll("(?s)<svg.*?</svg>", "")),
        converted.typst().replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1"));
    assertTrue(converted.drawings().size() > 2, "drawings: " + converted.drawings().size());
    assertFalse(converted.drawings().toString().contains("xmlns=\"\""));
  }

  @Test
  void everyTextOfABriefingIsInItsFormattingObjectsInOrder() {
    Xhtml objects = new Xhtml(FoMarkup.of(briefing));
    assertHasInOrder(texts(briefing), objects.root().getTextContent());
  }

  @Test
  void whatHasAMeaningToTypstIsShownAsItIs() {
    assertEquals(
        "1\\. \\#a \\*b\\* \\_c\\_ \\$5 \\[d\\] \\<e\\> \\@f \\/\\/ \\\"g\\\" \\\\ \\`h\\` \\~ \\-\\- \\=",
        TypstMarkup.escaped("1. #a *b* _c_ $5 [d] <e> @f // \"g\" \\ `h` ~ -- ="));
  }

  @Test
  void linksThatLeadNowhereAreText() {
    String page =
        """
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>
        <div class="running-head"/><div class="running-foot"/>
        <p id="here">a <a href="#here">b</a> <a href="#gone">c</a></p></body></html>""";

    assertTrue(TypstMarkup.of(page).typst().contains("<here>a #link(<here>)[b]; c"));
    assertTrue(
        FoMarkup.of(page)
            .contains("a <fo:basic-link internal-destination=\"here\">b</fo:basic-link> c"));
  }

  /** The texts of a page, as they are shown, without its head and foot. */
  private static List<String> texts(String page) {
    Xhtml markup = new Xhtml(page);
    markup.taken("running-head");
    markup.taken("running-foot");
    return texts(markup.body()).filter(text -> !text.isEmpty()).toList();
  }

  private static Stream<String> texts(Node node) {
    return node.getNodeType() == Node.TEXT_NODE
        ? Stream.of(Xhtml.shown(node).strip())
        : Xhtml.children(node).stream().flatMap(ConvertersTest::texts);
  }

  private static void assertHasInOrder(List<String> texts, String found) {
    assertTrue(texts.size() > 1000, "texts: " + texts.size());
    int at = 0;
    for (String text : texts) {
      int next = found.indexOf(text, at);
      assertTrue(next >= 0, "'" + text + "' is missing behind " + found.substring(at));
      at = next + text.length();
    }
  }
}
