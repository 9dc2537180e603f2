package org.demarche.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingsTest {

  private static final Markings LEVELS = new Markings(List.of("PUBLIC", "OFFICIAL", "SECRET"));

  @Test
  void theHighestLevelCounts() {
    assertEquals("OFFICIAL", LEVELS.highest(List.of("OFFICIAL", "", "PUBLIC")));
    assertEquals("", LEVELS.highest(List.of("", "")));
  }

  @Test
  void aMarkingThatIsNoLevelIsNeverLeftOut() {
    assertEquals("SECRET / Draft", LEVELS.highest(List.of("Draft", "SECRET", "PUBLIC")));
    assertEquals("A / B", new Markings(List.of()).highest(List.of("B", "A", "B")));
  }
}
