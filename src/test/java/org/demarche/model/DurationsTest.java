package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"200ms, PT0.2S", "30s, PT30S", "5 M, PT5M", "1h, PT1H", "30d, PT720H"})
  void anAmountAndAUnitAreRead(String written, Duration meant) {
    assertEquals(meant, Durations.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "0s", "-1s", "1.5h", "5 weeks", "12345678s"})
  void anythingElseIsRefused(String written) {
    assertThrows(IllegalArgumentException.class, () -> Durations.parse(written));
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1S, 0 s",
    "PT119S, 119 s",
    "PT120S, 2 min",
    "PT119M, 119 min",
    "PT2H, 2 h",
    "PT47H, 47 h",
    "PT48H, 2 days"
  })
  void anAgeIsToldInOneUnit(Duration age, String told) {
    assertEquals(told, Durations.age(age));
  }

  @Test
  void whatSomethingTookIsToldInTenthsOfASecond() {
    assertEquals("1.3 s", Durations.seconds(Duration.ofMillis(1342)));
  }
}
