package org.demarche.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;
import org.demarche.model.term.Severity;
import org.junit.jupiter.api.Test;

class LineWrapTest {

  private static final Finding FINDING =
      new Finding(
          "D104",
          Severity.ERROR,
          new SourceLocation("talks.yaml", 3, 1, 5),
          "/titel",
          "a package has no key \"titel\", which is not among the keys that there are",
          "a-single-word-that-is-much-longer-than-the-whole-line-of-it",
          "",
          "Write \"title\", or leave it out if the package needs none.");

  @Test
  void findingsAreBrokenBetweenWordsAndIndented() {
    String text =
        new FindingsText(AnsiStyle.NONE, 44).of(new SourceText("talks.yaml", List.of()), FINDING);
    assertEquals(
        """
        talks.yaml:3:1: error D104 a package has no
            key "titel", which is not among the keys
            that there are
          found:  a-single-word-that-is-much-longer-than-the-whole-line-of-it
          Write "title", or leave it out if the
          package needs none.
        """,
        text);
  }

  @Test
  void withoutATerminalNothingIsBroken() {
    assertEquals(
        3,
        new FindingsText(AnsiStyle.NONE)
            .of(new SourceText("talks.yaml", List.of()), FINDING)
            .lines()
            .count());
  }

  @Test
  void paragraphsAreSetAnewAndExamplesStay() {
    String example = "    a line of an example, which is longer than the terminal is wide";
    String text = "One two three four five six seven\neight nine ten.\n\n" + example + "\n";
    assertEquals(
        "One two three four five six seven eight\nnine ten.\n\n" + example + "\n",
        new LineWrap(40).paragraphs(text));
    assertEquals(text, new LineWrap(Integer.MAX_VALUE).paragraphs(text));
    assertTrue(new LineWrap(1).columns() >= 40, "there is a least width");
  }
}
