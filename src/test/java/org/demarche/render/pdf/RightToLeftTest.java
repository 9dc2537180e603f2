package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hebrew and Arabic are printed in the order in which they are read. */
class RightToLeftTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "המעבר ייפתח <em>בכל יום</em> משעה שמונה, לפי <a href=\"#t\" title=\"x\">ההסכם</a> הזה.",
        "يفتح المعبر <strong>كل يوم</strong> من الساعة الثامنة.",
        "המעבר <code>ייפתח</code> היום",
      })
  void emphasisAndLinksStandInTheirPlaceFromTheRight(String sentence) throws IOException {
    TypesetDocument made = made("<p id=\"t\">" + sentence + "</p>");
    String words = sentence.replaceAll("<[^>]*>", "");
    assertEquals(words.replace(" ", ""), fromTheRight(made).replace(" ", ""));
    assertTrue(text(made).contains(words), text(made));
    Conformance.assertConforms(made.pdf());
  }

  @ParameterizedTest
  @ValueSource(strings = {"שָׁלוֹם", "مُحَمَّد", "فَتحُ المَعبَرِ"})
  void aPointStaysWithItsLetter(String word) throws IOException {
    assertTrue(text(made("<p>" + word + "</p>")).contains(word), word);
  }

  @Test
  void aParagraphInEnglishRunsFromTheLeftInAnyPaper() throws IOException {
    TypesetDocument made = made("<div dir=\"rtl\"><p>It waits for שלום.</p></div>");
    assertTrue(text(made).contains("It waits for שלום."), text(made));
  }

  @Test
  void theFirstColumnOfATableStandsAtTheRight() throws IOException {
    String table =
        "<table dir=\"rtl\" style=\"direction: rtl; width: 100%\"><tr><th scope=\"col\">אחת</th>"
            + "<th scope=\"col\">שתיים</th></tr><tr><td>ראשון</td><td>שני</td></tr>"
            + "<tr><td colspan=\"2\">הכול</td></tr></table>";
    List<TextPosition> letters = new ArrayList<>();
    TypesetDocument made = made(table);
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          letters.add(text);
        }
      }.getText(pdf);
    }
    assertTrue(place("ח", letters) > place("ת", letters) + 100, "heads");
    assertTrue(place("א", letters) > place("י", letters), "rows");
    String tagged = Tags.text(made.pdf()); // letters as they are painted, from the left
    assertTrue(tagged.indexOf("תחא") < tagged.indexOf("םייתש"), tagged);
    Conformance.assertConforms(made.pdf());
  }

  /** How far to the right the last letter of its kind stands. */
  private static double place(String letter, List<TextPosition> letters) {
    return letters.stream()
        .filter(each -> each.getUnicode().equals(letter))
        .mapToDouble(TextPosition::getX)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Test
  void aDrawingWithVowelPointsIsDrawn() throws IOException {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60">
        <title>Words</title><text x="10" y="30" font-size="14">المَعبَرِ الشَّمالِيُّ پیش</text></svg>
        """;
    TypesetDocument made = made(svg);
    assertEquals(List.of(), made.findings());
    Conformance.assertConforms(made.pdf());
  }

  private static TypesetDocument made(String body) {
    TypesetDocument made = Sample.typesetter().typeset(Sample.page(body), Sample.subject());
    assertEquals(List.of(), made.findings());
    return made;
  }

  private static String text(TypesetDocument made) throws IOException {
    return Normalizer.normalize(PdfTypesetterTest.text(made.pdf()), Normalizer.Form.NFKC);
  }

  /** The letters of the last line by their places on paper, the rightmost first. */
  private static String fromTheRight(TypesetDocument made) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
          }
        };
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      stripper.getText(pdf);
    }
    float line = letters.get(letters.size() - 1).getY();
    StringBuilder read = new StringBuilder();
    letters.stream()
        .filter(letter -> Math.abs(letter.getY() - line) < 3)
        .sorted(Comparator.comparingDouble(TextPosition::getX).reversed())
        .forEach(letter -> read.append(letter.getUnicode()));
    return Normalizer.normalize(read, Normalizer.Form.NFKC);
  }
}
