package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text has two sentences, which a bar parts. */
class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "en; The U.S. Government asks for an end of patrols.| It offers the crossing.",
        "en; Approx. $5 million are disputed.| More of this elsewhere.",
        "en; Dr. Jane Q. Public of St. Mary's signs on behalf of Gen. Lee.| Nobody else does.",
        "en; See Art. 4 and No. 12, pp. 3 to 5, e.g. in Annex 2.| It is binding.",
        "en; The answer is no.| Then talks end.",
        "en; It ends on Sept. 3 in the morning.| All agree.",
        "en; Is it so?| It is.",
        "en; \"It is over.\"| She left.",
        "en; (They agreed.)| He left.",
        "de; Am 3. Mai beginnt es, z. B. mit Dr. Meier.| Danach folgt der 2. Teil.",
        "fr; Selon l'art. 4, M. Dupont signe.| Puis il part.",
        "ru; См. рис. 5 и ст. 3 Договора.| Это важно.",
        "ja; 国境の巡回を終えるよう求める。|その代わりに検問所を開く。",
        "zh; 他说:“停止巡逻。”|然后开放口岸。",
        "hi; गश्त समाप्त करें।| फिर चौकी खोलें।",
        "ar; هل يفتح المعبر؟| نعم.",
        "ur; سرحد کھلے گی۔| گشت ختم ہو گا۔",
      })
  void aSentenceEndsWhereItsReaderWouldEndIt(String language, String text) {
    int bar = text.indexOf('|');
    assertEquals(text.substring(0, bar), Sentences.first(text.replace("|", ""), language));
  }

  @Test
  void aTextWithoutAnEndIsOneSentence() {
    assertEquals("No end", Sentences.first(" No end ", "en"));
    assertEquals("", Sentences.first("", "en"));
  }
}
