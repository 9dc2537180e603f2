package org.demarche.app.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPartsTest {

  @Test
  void partsAreClosedInTurnAndOnceWhateverOneOfThemDoes() {
    List<String> closed = new ArrayList<>();
    OpenParts parts = new OpenParts();
    AutoCloseable second = parts.closedLast(() -> closed.add("second"));
    assertEquals(List.of(), closed);
    parts.closedLast(
        () -> {
          closed.add("third");
          throw new IllegalStateException("it does not close");
        });
    parts.closedLast(() -> closed.add("fourth"));
    parts.closedFirst(() -> closed.add("first"));
    parts.close();
    assertEquals(List.of("first", "second", "third", "fourth"), closed, second::toString);
    parts.close();
    assertEquals(4, closed.size());
  }
}
