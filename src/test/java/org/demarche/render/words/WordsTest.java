package org.demarche.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Per;
import org.demarche.model.term.Spread;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, sums, numbers and lists in each language; spaces that don't break count as spaces. */
class WordsTest {

  private static final WordBundles BUNDLES = new WordBundles(List.of(Path.of("templates")));
  private static final Words ENGLISH = BUNDLES.words("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1998-10-22 | 22 October 1998",
        "en | 1993-06 | June 1993",
        "en | 1993 | 1993",
        "en | 0079-08-24 | 24 August 79",
        "en-US | 1998-10-22 | October 22, 1998",
      })
  void datesKeepTheirPrecision(String language, String iso, String words) {
    PartialDate date = PartialDate.parse(iso).orElseThrow();
    assertEquals(words, plain(BUNDLES.words(language).date(date)));
  }

  @Test
  void aSumSaysItsPeriod() {
    assertEquals(
        "$300 million over three years", words(money("300000000", Per.TOTAL, 3, null, false)));
    assertEquals(
        "$1 billion a year for three years", words(money("1e9", Per.YEAR, 3, null, false)));
    assertEquals(
        "about $2.5 million a year from 1999", words(money("2500000", Per.YEAR, 1, 1999, true)));
    assertEquals("$2.5 million", words(money("2500000", Per.TOTAL, 1, null, false)));
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
        "4000000000000 | JPY | ¥4 trillion",
        "1234000000000000 | USD | $1,234 trillion"
      })
  void sumsAreExactToTheSmallestCoin(BigDecimal amount, String currency, String words) {
    assertEquals(words, plain(ENGLISH.sum(amount, currency)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5 | % | 12.5 %",
        "1234567.891 | USD | 1,234,567.89 USD",
        "1500000 | USD | 1,500,000 USD",
        "0.004 | USD | 0.004 USD",
        "0.0004 | t | 0.0004 t",
        "7.250 | '' | 7.25"
      })
  void aQuantityIsWrittenOneWay(BigDecimal value, String unit, String words) {
    assertEquals(words, plain(ENGLISH.quantity(value, unit)));
  }

  @Test
  void listsAndNumbersReadAsProse() {
    assertEquals("", ENGLISH.list(List.of()));
    assertEquals("A", ENGLISH.list(List.of("A")));
    assertEquals("A or B", ENGLISH.alternatives(List.of("A", "B")));
    assertEquals("A, B and C", ENGLISH.list(List.of("A", "B", "C")));
    assertEquals("no", ENGLISH.number(0));
    assertEquals("twelve", ENGLISH.number(12));
    assertEquals("1,300", ENGLISH.number(1300));
    assertEquals("under way", ENGLISH.term(Status.UNDER_WAY));
  }

  private static Money money(
      String amount, Per per, int years, @Nullable Integer from, boolean approximate) {
    return new Money(
        new BigDecimal(amount), "USD", per, years, from, Spread.UNSTATED, Map.of(), approximate);
  }

  private static String words(Money money) {
    return plain(ENGLISH.money(money));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void capitalisationKnowsMoreThanLatin() {
    assertEquals("Élan", Words.capitalised("élan"));
    assertEquals("", Words.capitalised(""));
  }
}
