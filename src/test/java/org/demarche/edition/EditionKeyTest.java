package org.demarche.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"us-dprk-1998@3", "a@1", "talks@999999999", "talks@12.1a2b3c4d"})
  void whatIsPrintedIsReadAgain(String text) {
    assertEquals(text, EditionKey.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "talks",
        "talks@",
        "talks@0",
        "talks@01",
        "talks@1000000000",
        "talks#1",
        "Talks@1",
        "talks@1.",
        "talks@1.XY",
        "talks@1.1a2b3c4d5",
        "@1",
        "fault:D503:1a2b",
        "talks@1 "
      })
  void nothingElseIsAKey(String text) {
    assertEquals(Optional.empty(), EditionKey.parse(text));
  }

  @Test
  void itsPartsAreThePackageTheNumberAndTheStartOfADigest() {
    EditionKey key = new EditionKey("talks", 3).withPrint("1a2b3c4d5e6f");
    assertEquals(new EditionKey("talks", 3, "1a2b3c4d"), key);
    assertEquals("talks@3.1a2b3c4d", key.toString());
    assertEquals("talks edition 3", key.words());
    assertThrows(IllegalArgumentException.class, () -> new EditionKey("Talks", 1));
    assertThrows(IllegalArgumentException.class, () -> new EditionKey("talks", 0));
  }
}
