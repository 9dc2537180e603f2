package org.demarche.definition.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tabs are written as arrows here, line breaks as bars. */
class TabsTest {

  private static String asSpaces(String shown) {
    return Tabs.asSpaces(shown.replace('→', '\t').replace('¦', '\n'))
        .replace('\t', '→')
        .replace('\n', '¦');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a:→b;a: b",
        "a: b¦→¦c: d;a: b¦ ¦c: d",
        "a: b¦→# c→d¦e: f;a: b¦ # c→d¦e: f",
        "{¦→a:→[¦→→1¦→]¦};{¦ a: [¦  1¦ ]¦}",
        "-→a;- a",
        "---→a;--- a",
        "a: 'x→y'→# c→d;a: 'x→y' # c→d",
        "a: &b→c;a: &b c",
        "a: |→¦ x→y¦b:→c;a: | ¦ x→y¦b: c",
        "- a: |¦    'x→¦- b:→c;- a: |¦    'x→¦- b: c",
        "a: it¦ 'is→so¦b:→c;a: it¦ 'is→so¦b: c",
        "a: 'it''s→so'¦b:→c;a: 'it''s→so'¦b: c",
        "a: x¦ →y;a: x¦  y"
      })
  void aTabBetweenTokensIsASpace(String before, String after) {
    assertEquals(after, asSpaces(before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a:¦→b: c", "a:¦ →- b", "a: \"x→y¦→z\"", "a: x→y", "a: b #→c", "a: |¦ x→"})
  void otherTabsStay(String text) {
    assertEquals(text, asSpaces(text));
  }

  @Test
  void unfinishedTextsEnd() {
    for (String text : new String[] {"→\"", "→'", "→|", "→[", "a: →\"\\\\", "{a→:", "→a:"}) {
      assertEquals(text.length(), asSpaces(text).length());
    }
  }
}
