package org.demarche.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;
import org.demarche.model.term.Severity;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

  private static final String REMEDY = "Write the id of an element of this file.";

  private final FindingsText plain = new FindingsText(AnsiStyle.NONE);

  @Test
  void aFindingShowsPlaceLineMarkerAndRemedy() {
    assertEquals(
        """
        a.yaml:2:12: error D201 no element has the id "visitt"
            requires: [visitt, envoy]
                       ^~~~~~
          wanted: an id of a measure
          Write the id of an element of this file.
        """,
        text(finding(2, 12, 6, "visitt", "an id of a measure"), "x: 1\nrequires: [visitt, envoy]"));
  }

  @Test
  void whatTheMessageOrTheRemedySaysIsNotSaidAgain() {
    Finding finding = finding(1, 1, 1, "visitt", "an element of this file");
    assertFalse(text(finding, "x").contains("found:"), "the message quotes what was found");
    assertFalse(text(finding, "x").contains("wanted:"), "the remedy says what is wanted");
  }

  @Test
  void aFindingOfTheWholeFileHasNoExcerpt() {
    assertEquals(
        "a.yaml: error D201 no element has the id \"visitt\"\n  " + REMEDY + "\n",
        text(finding(0, 0, 1, "", ""), "x: 1"));
  }

  @Test
  void aPlaceInAnotherFileHasNoExcerptOfTheDefinition() {
    String text = plain.of(SourceText.of("b.yaml", "requires: x"), finding(1, 1, 1, "", ""));
    assertEquals(2, text.lines().count(), text);
  }

  @Test
  void whatWasFoundIsCutWhereItIsLong() {
    String text = text(finding(0, 0, 1, "é".repeat(500), ""), "x");
    assertTrue(text.contains("\n  found:  " + "é".repeat(160) + "…\n"), text);
  }

  @Test
  void aTabIsTwoSpacesInLineAndMarker() {
    assertMarked("      key: value", "           ^~~~~", "\t\t\tkey: value", 9, 5);
  }

  @Test
  void theMarkerStandsUnderWideCharacters() {
    assertMarked("이름: 값  # x", "      ^~", "이름: 값  # x", 5, 1);
  }

  @Test
  void aCombiningMarkTakesNoColumn() {
    assertMarked("cafe\u0301: x", "      ^", "cafe\u0301: x", 8, 1);
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOneCodePoint() {
    assertMarked("😀 key: x", "   ^~~", "😀 key: x", 3, 3);
  }

  @Test
  void aPlaceAfterTheEndIsMarkedOnce() {
    assertMarked("key: [a", "       ^", "key: [a", 8, 3);
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "a".repeat(500) + "HERE" + "b".repeat(500);
    Excerpt excerpt = Excerpt.of(line, 501, 4);
    assertTrue(excerpt.line().startsWith("…a"), excerpt.line());
    assertTrue(excerpt.line().endsWith("b…"), excerpt.line());
    assertEquals(Excerpt.WINDOW, excerpt.line().length());
    assertEquals(excerpt.line().indexOf("HERE"), excerpt.indent());
    assertEquals("^~~~", excerpt.marker());
  }

  @Test
  void theStartAndTheEndOfALongLineAreCutOnOneSide() {
    String line = "START" + "-".repeat(300) + "END";
    assertTrue(Excerpt.of(line, 1, 5).line().startsWith("START-"));
    Excerpt end = Excerpt.of(line, 306, 3);
    assertTrue(end.line().startsWith("…-") && end.line().endsWith("-END"), end.line());
    assertEquals(end.line().indexOf("END"), end.indent());
  }

  @Test
  void theMarkerEndsWithTheWindow() {
    Excerpt excerpt = Excerpt.of("x".repeat(400), 1, 400);
    assertEquals(excerpt.line().length() - 1, excerpt.marker().length());
  }

  @Test
  void nothingInADefinitionCanSteerTheTerminal() {
    Finding finding =
        new Finding(
            "D201",
            Severity.ERROR,
            new SourceLocation("a\u001b[2J.yaml", 1, 1, 1),
            "",
            "no \u001b]0;title\u0007 here",
            "\u202Eevil",
            "b\r\nc",
            "Do\u009b this.");
    String text = plain.of(SourceText.of("a.yaml", "\u001b[31mred"), finding);
    assertTrue(
        text.codePoints().noneMatch(c -> (c != '\n' && Character.isISOControl(c)) || c == 0x202E),
        text);
  }

  @Test
  void colourIsOnlyAddedNeverTextChanged() {
    SourceText source = SourceText.of("a.yaml", "requires: [visitt]");
    Finding finding = finding(1, 12, 6, "7", "an id of a measure");
    String coloured = new FindingsText(AnsiStyle.ANSI).of(source, finding);
    assertTrue(coloured.contains("\u001b[1;31merror D201\u001b[0m"), coloured);
    assertEquals(plain.of(source, finding), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void severalFindingsAreSetApart() {
    SourceText source = SourceText.of("a.yaml", "x: 1\ny: 2");
    Finding first = finding(1, 1, 1, "", "");
    Finding second = finding(2, 1, 1, "", "");
    assertEquals(
        plain.of(source, first) + "\n" + plain.of(source, second) + "\n",
        plain.of(source, List.of(first, second)));
  }

  @Test
  void theCountSaysHowManyOfWhatAndWhere() {
    Finding error = finding(1, 1, 1, "", "");
    Finding warning = error.withSeverity(Severity.WARNING);
    assertEquals("No findings in 3 files", FindingsText.count(List.of(), 0, 3));
    assertEquals("1 error in 1 file", FindingsText.count(List.of(error), 1, 1));
    assertEquals(
        "2 errors, 1 warning in 1 of 3 files",
        FindingsText.count(List.of(error, warning, error), 1, 3));
  }

  private void assertMarked(String line, String marker, String source, int column, int length) {
    List<String> lines = text(finding(1, column, length, "", ""), source).lines().toList();
    assertEquals("    " + line, lines.get(1));
    assertEquals("    " + marker, lines.get(2));
  }

  private String text(Finding finding, String source) {
    return plain.of(SourceText.of("a.yaml", source), finding);
  }

  private static Finding finding(int line, int column, int length, String found, String wanted) {
    return new Finding(
        "D201",
        Severity.ERROR,
        new SourceLocation("a.yaml", line, column, length),
        "/requires/0",
        "no element has the id \"visitt\"",
        found,
        wanted,
        REMEDY);
  }
}
