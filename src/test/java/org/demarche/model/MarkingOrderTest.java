package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingOrderTest {

  private static final MarkingOrder LEVELS = MarkingOrder.parse("PUBLIC, OFFICIAL, SECRET");

  @Test
  void theHighestLevelCounts() {
    assertEquals("OFFICIAL", LEVELS.highest(List.of("OFFICIAL", "", "PUBLIC")));
    assertEquals("", LEVELS.highest(List.of("", "")));
  }

  @Test
  void capitalsDoNotCountAndItIsSpeltAsItWas() {
    assertEquals("Secret", LEVELS.highest(List.of("official", "Secret", "Public")));
  }

  @Test
  void aMarkingThatIsNoLevelIsNeverLeftOut() {
    assertEquals("SECRET / Draft", LEVELS.highest(List.of("Draft", "SECRET", "PUBLIC")));
    assertEquals("A / B", LEVELS.highest(List.of("B", "A", "B")));
  }
}
