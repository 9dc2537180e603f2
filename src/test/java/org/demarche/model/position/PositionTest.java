package org.demarche.model.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  void itKeepsItsListsWhateverBecomesOfThoseThatItWasMadeFrom() {
    List<String> sources = new ArrayList<>(List.of("cable"));
    Stance opening = new Stance(null, "Five at most", "", List.of(), "", "/positions/0/preferred");
    List<Stance> fallbacks = new ArrayList<>(List.of(opening));
    Position position =
        new Position(
            "cap",
            "A cap",
            "freeze",
            null,
            opening,
            fallbacks,
            null,
            null,
            "",
            "",
            sources,
            "",
            "/positions/0");
    sources.clear();
    fallbacks.clear();

    assertEquals(List.of("cable"), position.sources());
    assertEquals(List.of(opening), position.fallbacks());
    assertThrows(UnsupportedOperationException.class, () -> position.fallbacks().clear());
  }
}
