package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several runs of either direction in one line stand as the bidirectional algorithm says. */
class LineOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ראה <em>alpha</em> <a href=\"#t\" title=\"x\">beta</a> <strong>gamma</strong> כאן.",
        "בין <em>2 March</em> ל-<em>14 April 1999</em> בלבד.",
        "יום <a href=\"#t\" title=\"x\">1.2</a> ו-<a href=\"#t\" title=\"x\">3.4</a> בערב",
        "ראה <em>North</em> <em>and</em> <code>South</code>, אחר כך <em>East</em> <em>West</em>.",
        "ראה <strong><em>one</em> two</strong> <strong>three <em>four</em></strong> כאן.",
        "<span>See <b><em>here</em></b> <b>there</b></span> <span><em>שלום</em> <i>עולם</i></span>",
        "See <em>שלום</em> <strong>עולם</strong> and <em>היום</em> <em>כאן</em> again.",
        "اليوم <em>alpha</em> <em>beta</em> ثم <strong>gamma</strong> <strong>delta</strong> أخيرا.",
      })
  void runsOfALineStandInVisualOrder(String sentence) throws IOException {
    TypesetDocument made = made("<p id=\"t\">" + sentence + "</p>");
    assertEquals(List.of(visual(sentence.replaceAll("<[^>]*>", ""))), lines(made));
    Conformance.assertConforms(made.pdf());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | يُفتح المعبر **كل يوم** من الساعة الثامنة.
          he | המעבר ייפתח *בכל יום* משעה שמונה, לפי [ההסכם](#patrols) הזה, [1](#patrols) [Annex](#patrols).
          """)
  void aBriefingHasItsSentencesInOrder(String language, String sentence) throws IOException {
    Subject subject = Subjects.of("talks.yaml", PACKAGE.formatted(language, sentence));
    Markup page =
        new HtmlRenderer(List.of(Path.of("templates")))
            .render(DocumentKind.BRIEFING, Medium.PDF, subject, 9);
    TypesetDocument made = Sample.typesetter().typeset(page, subject);
    assertEquals(List.of(), made.findings());
    String words = visual(sentence.replaceAll("\\*|\\[|\\]|\\(#\\w+\\)|\\p{M}", ""));
    List<String> lines = lines(made).stream().map(line -> line.replaceAll("\\p{M}", "")).toList();
    assertTrue(lines.stream().anyMatch(line -> line.contains(words)), words + " in " + lines);
  }

  private static final String PACKAGE =
      """
      schema: demarche/1
      id: talks
      title: Talks on the border
      edition: 2026-03-02
      language: %s
      parties:
        - {id: north, title: Northland, roles: [proposer]}
        - {id: south, title: Southland, roles: [counterpart]}
      measures:
        - {id: crossing, title: Reopening of the crossing, by: [north], text: "%s"}
        - {id: patrols, title: End of patrols, by: [south]}
      linkages:
        - {kind: in-return-for, from: crossing, to: [patrols]}
      """;

  /** As in the record of measures, where paragraphs share their lines. */
  @Test
  void whatIsInOrderStaysWhereItIs() throws IOException {
    String words =
        "<p style=\"display: inline\"><b>One</b> two</p><p style=\"display: inline\">%s</p>";
    String inner = "<em>three</em> <a href=\"#t\" title=\"x\">four</a>";
    TypesetDocument plain = made("<div id=\"t\">" + words.formatted(inner) + "</div>");
    TypesetDocument besides =
        made("<div id=\"t\">" + words.formatted(inner) + "</div><p>שלום</p><p></p>");
    assertEquals(places(plain), places(besides));
  }

  @Test
  void aParagraphOfSeveralLinesIsInOrderLineByLine() throws IOException {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      sentence.append("המעבר ייפתח <em>alpha%d</em> <em>beta%d</em> אחרי ההסכם ".formatted(i, i));
    }
    TypesetDocument made = made("<p id=\"t\">" + sentence + "סוף.</p>");
    List<String> lines = lines(made);
    assertTrue(lines.size() > 2, lines::toString);
    String read = lines.stream().map(LineOrderTest::logical).collect(Collectors.joining());
    assertEquals((sentence + "סוף.").replaceAll("<[^>]*>| ", ""), read);
  }

  /** What a line without spaces looks like from the left. */
  private static String visual(String words) {
    Bidi bidi = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    byte[] levels = new byte[words.length()];
    Character[] letters = new Character[words.length()];
    for (int i = 0; i < letters.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      letters[i] = words.charAt(i);
    }
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    return List.of(letters).stream()
        .map(String::valueOf)
        .collect(Collectors.joining())
        .replace(" ", "");
  }

  /**
   * The other way, for a line of a paragraph from right to left whose Latin words begin with one.
   */
  private static String logical(String line) {
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    byte[] levels = new byte[line.length()];
    Character[] letters = new Character[line.length()];
    for (int i = 0; i < letters.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      letters[i] = line.charAt(i);
    }
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    return List.of(letters).stream().map(String::valueOf).collect(Collectors.joining());
  }

  private static TypesetDocument made(String body) {
    TypesetDocument made = Sample.typesetter().typeset(Sample.page(body), Sample.subject());
    assertEquals(List.of(), made.findings());
    return made;
  }

  private static List<String> lines(TypesetDocument made) throws IOException {
    return letters(made).stream().map(LineOrderTest::words).toList();
  }

  /** The letters of the first line below the heading, each with its place. */
  private static List<String> places(TypesetDocument made) throws IOException {
    return letters(made).get(0).stream()
        .map(letter -> "%s at %.1f".formatted(letter.getUnicode(), letter.getX()))
        .toList();
  }

  /** The letters of each line below the heading. */
  private static List<List<TextPosition>> letters(TypesetDocument made) throws IOException {
    Map<Integer, List<TextPosition>> byLine = new TreeMap<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            int line = Math.round(letter.getY() / 4);
            byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(letter);
          }
        };
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      stripper.getText(pdf);
    }
    return byLine.values().stream().skip(1).toList();
  }

  /** From the left. */
  private static String words(List<TextPosition> line) {
    String words =
        line.stream()
            .sorted(Comparator.comparingDouble(TextPosition::getX))
            .map(TextPosition::getUnicode)
            .collect(Collectors.joining());
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
