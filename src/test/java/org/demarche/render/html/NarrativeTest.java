package org.demarche.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes through of a text that anyone may have written. */
class NarrativeTest {

  private final Narrative narrative =
      new Narrative(id -> id.equals("visit") ? Optional.of("A \"visit\"") : Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain & simple | plain &amp; simple",
        "**bold** _and_ so on | <strong>bold</strong> <em>and</em> so on",
        "see [it](#visit) | see <a href=\"#visit\" title=\"A &quot;visit&quot;\">it</a>",
        "see [it](#nowhere) | see it",
        "[web](https://example.org/?a=1&b=2) | <a href=\"https://example.org/?a=1&amp;b=2\" title=\"https://example.org/?a=1&amp;b=2\">web</a>",
        "[x](javascript:alert(1)) | x",
        "[x](file:///etc/passwd) | x",
        "[x](data:text/html,hello) | x",
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "a <b onclick=\"x()\">b</b> | a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;",
        "![a map](https://example.org/map.png) | a map",
        "${1 + 1} <#include \"x\"> | ${1 + 1} &lt;#include &quot;x&quot;&gt;",
      })
  void onlyTextAndHarmlessLinksComeThrough(String text, String markup) {
    assertEquals(markup, narrative.inline(text));
  }

  @Test
  void aTextOfSeveralBlocksStaysInlineWhereItMust() {
    assertEquals("one<br />\ntwo<br />\nthree", narrative.inline("one\n\n- two\n- three"));
  }

  @Test
  void aCitationEndsTheLastParagraph() {
    assertEquals("<p>one</p>\n<p>two [1]</p>", narrative.blocks("one\n\ntwo", "[1]"));
    assertEquals("[1]", narrative.blocks("", "[1]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Heading | <p class=\"narrative-heading\">Heading</p>",
        "two words | <p>two words</p>",
        "- item | <ul><li>item</li></ul>"
      })
  void blocksKeepTheDocumentsOutline(String text, String markup) {
    assertEquals(markup, narrative.blocks(text).replace("\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`Not` part of it. Never. | Not part of it.",
        "One\\nand two. More. | One and two.",
        "One  \\nand two. More. | One and two.",
        "- First item\\n- second | First item",
        "# Advice\\n\\nAsk for it. Now. | Ask for it.",
        "***\\n\\nAsk for it. Now. | Ask for it.",
        "<!-- note -->\\n\\nAsk for it. Now. | Ask for it.",
        "[it]: https://example.org\\n\\nAsk for [it]. Now. | Ask for it.",
        "Ask <b>now</b>. Later. | Ask now.",
        "    quoted clause\\n\\nAfter it. | quoted clause",
        "# Only this | Only this",
        "*** | ''",
      })
  void aShortenedTextBeginsWithItsFirstSentence(String text, String sentence) {
    String lines = text.replace("\\n", "\n");
    assertEquals(sentence, Narrative.firstSentence(lines, "en"));
  }

  @Test
  void theFirstBlockIsNoHeadingAndNoRule() {
    assertEquals("<p>Ask.</p>", narrative.firstBlock("# Advice\n\n***\n\nAsk.\n\nMore."));
    assertEquals("", narrative.firstBlock("***"));
  }

  private static final String TABLE = "| Year | Share |\n|---|--:|\n| **2026** | 10 % |";

  @Test
  void aTableOfPipesIsATable() {
    assertEquals(
        "<table class=\"narrative-table\"><thead><tr><th scope=\"col\">Year</th>"
            + "<th class=\"num\" scope=\"col\">Share</th></tr></thead>"
            + "<tbody><tr><td><strong>2026</strong></td><td class=\"num\">10 %</td></tr></tbody></table>",
        narrative.blocks(TABLE).replace("\n", ""));
  }

  @Test
  void aTableWhereOnlyALineMayStandIsALineForEachRow() {
    assertEquals("Year; Share<br />\n<strong>2026</strong>; 10 %", narrative.inline(TABLE));
    assertEquals("Year; Share", Narrative.firstSentence(TABLE, "en"));
  }
}
