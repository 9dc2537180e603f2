package org.demarche.model.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceMapTest {

  private static final SourceLocation ROOT = new SourceLocation("a.yaml", 1, 1, 1);
  private static final SourceLocation KEY = new SourceLocation("a.yaml", 2, 1, 8);
  private static final SourceLocation ITEM = new SourceLocation("a.yaml", 3, 5, 4);
  private static final SourceMap MAP =
      new SourceMap(
          "a.yaml", Map.of("/measures", KEY), Map.of("", ROOT, "/measures/0", ITEM), Map.of());

  @Test
  void whatIsMissingIsSaidToBeWhereItsNearestAncestorIs() {
    assertEquals(ITEM, MAP.value("/measures/0/title"));
    assertEquals(ROOT, MAP.value("/parties/3"));
  }

  @Test
  void anItemOfAListHasNoKeyAndIsWhereItsValueIs() {
    assertEquals(KEY, MAP.key("/measures"));
    assertEquals(ITEM, MAP.key("/measures/0"));
  }

  @Test
  void aFileOfWhichNothingIsKnownIsMeantAsAWhole() {
    SourceMap nothing = new SourceMap("b.yaml", Map.of(), Map.of(), Map.of());
    assertEquals("b.yaml", nothing.value("/measures/0").toString());
  }
}
