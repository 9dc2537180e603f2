package org.demarche.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.model.date.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({"1998-10-22, 22 October 1998", "1993-06, June 1993", "1993, 1993"})
  void datesKeepTheirPrecision(String iso, String words) {
    assertEquals(words, Wording.date(PartialDate.parse(iso).orElseThrow()).replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1250 | CHF | CHF 1,250",
        "999999 | USD | $999,999",
        "1234567 | EUR | €1,234,567",
        "1004000 | USD | $1.004 million",
        "0.5 | GBP | £0.50",
        "1234.5 | USD | $1,234.50",
        "19.9 | CHF | CHF 19.90",
        "2500000 | USD | $2.5 million",
        "999999999 | USD | $999,999,999",
        "999999.999 | USD | $1 million",
        "999999999.999 | USD | $1 billion",
        "0.125 | KWD | KWD 0.125",
        "0.1234 | CLF | CLF 0.1234",
        "0.004 | USD | less than $0.01",
        "0.0004 | BHD | less than BHD 0.001",
        "0.4 | JPY | less than ¥1",
        "0 | USD | $0",
        "1234.5 | XYZ | XYZ 1,234.50",
        "4000000000000 | JPY | ¥4 trillion"
      })
  void sumsAreExactToTheSmallestCoin(BigDecimal amount, String currency, String words) {
    assertEquals(words, Wording.sum(amount, currency).replace('\u00a0', ' '));
  }

  @Test
  void listsReadAsProse() {
    assertEquals("", Wording.list(List.of(), "and"));
    assertEquals("A", Wording.list(List.of("A"), "and"));
    assertEquals("A or B", Wording.list(List.of("A", "B"), "or"));
    assertEquals("A, B and C", Wording.list(List.of("A", "B", "C"), "and"));
  }

  @Test
  void capitalisationKnowsMoreThanLatin() {
    assertEquals("Élan", Wording.capitalised("élan"));
    assertEquals("", Wording.capitalised(""));
  }
}
