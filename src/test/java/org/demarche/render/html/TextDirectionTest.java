package org.demarche.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDirectionTest {

  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "ar, rtl",
    "ar-EG, rtl",
    "he, rtl",
    "fa, rtl",
    "ur, rtl",
    "yi, rtl",
    "az, ltr",
    "az-Arab, rtl",
    "ar-Latn, ltr",
    "ku, ltr",
    "ckb, rtl"
  })
  void aLanguageIsWrittenOneWay(String language, String direction) {
    assertEquals(direction, TextDirection.of(language));
  }
}
