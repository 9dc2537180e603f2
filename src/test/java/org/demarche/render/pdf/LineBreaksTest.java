package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is never wider than its place, whatever it is. */
class LineBreaksTest {

  private static final String TOKEN = "https://example.org/s/" + "Xk9Qa".repeat(40);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>%s</p>",
        "<ol><li>See <a href=\"%1$s\" title=\"It\">%1$s</a></li></ol>",
        "<pre><code>  %s and more of it</code></pre>",
        "<table><tbody><tr><td>%s</td></tr></tbody></table>",
      })
  void aLongAddressGoesOnInTheNextLineAndKeepsItsCharacters(String body) throws IOException {
    TypesetDocument made = made(body.formatted(TOKEN));
    assertTrue(squeezed(made).contains(TOKEN), squeezed(made));
    Conformance.assertConforms(made.pdf());
  }

  @Test
  void aLongLineOfCodeIsBrokenAtItsSpaces() throws IOException {
    String clause =
        "Article 12. The Parties shall reopen the crossing no later than then. ".repeat(4);
    TypesetDocument made = made("<pre><code>" + clause + "</code></pre>");
    assertTrue(squeezed(made).contains(clause.replace(" ", "")), squeezed(made));
  }

  @Test
  void aBrokenAddressIsStillALink() throws IOException {
    TypesetDocument made = made("<p><a href=\"%1$s\" title=\"It\">%1$s</a></p>".formatted(TOKEN));
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      assertTrue(pdf.getPage(0).getAnnotations().size() > 1);
    }
  }

  @Test
  void noLineBeginsWithTheStopAfterALink() throws IOException {
    String link = "<a href=\"#top\" title=\"It\">%s</a>, <strong>%1$s</strong>; ";
    String links =
        IntStream.rangeClosed(1, 24)
            .mapToObj(length -> link.formatted("x".repeat(length)))
            .collect(Collectors.joining());
    TypesetDocument made = made("<p style=\"width: 40mm\">" + links + "</p>");
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("xxxxx,"), text);
      assertFalse(text.lines().anyMatch(line -> line.matches("[,;].*")), text);
    }
  }

  @Test
  void wordsOfOrdinaryLengthStayWhole() {
    assertEquals(List.of(4, 26, 29, 31), ends("The internationalisations be go"));
  }

  @Test
  void thaiIsPartedBetweenItsWords() {
    String thai = "การเจรจาเรื่องชายแดนจะเริ่มขึ้นในเดือนหน้า";
    assertTrue(ends(thai).contains("การเจรจา".length()), ends(thai)::toString);
    assertTrue(!ends(thai).contains(1), ends(thai)::toString);
  }

  @Test
  void joinedLettersAreNotParted() {
    assertEquals(List.of(40), ends("بسلام".repeat(8)));
  }

  private static List<Integer> ends(String text) {
    FSTextBreaker breaks = new LineBreaks();
    breaks.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      ends.add(end);
    }
    return ends;
  }

  private static TypesetDocument made(String body) {
    TypesetDocument made =
        Sample.typesetter()
            .typeset(Sample.page("pre { white-space: pre-wrap }", body), Sample.subject());
    assertEquals(List.of(), made.findings());
    return made;
  }

  private static String squeezed(TypesetDocument made) throws IOException {
    return PdfTypesetterTest.text(made.pdf()).replaceAll("\\s", "");
  }
}
