package org.demarche.model.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.model.term.Severity;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final SourceText TEXT = SourceText.of("talks.yaml", "a\nb\r\nc\rd");

  @Test
  void linesEndInThreeWays() {
    assertEquals(List.of("a", "b", "c", "d"), TEXT.lines());
    assertEquals("c", TEXT.line(3));
    assertEquals("", TEXT.line(0));
    assertEquals("", TEXT.line(5));
  }

  @Test
  void onlyWhatFindingsPointIntoIsKept() {
    assertEquals(List.of("", "b", "c"), kept(3, 2, 3));
    assertEquals(List.of("", "", "", "d"), kept(4, 99));
    assertEquals(List.of(), kept());
    assertEquals(List.of(), kept(0), "a finding on the file as a whole");
  }

  private static List<String> kept(int... lines) {
    return TEXT.pointedIntoBy(IntStream.of(lines).mapToObj(SourceTextTest::finding).toList())
        .lines();
  }

  private static Finding finding(int line) {
    SourceLocation at = new SourceLocation("talks.yaml", line, 1, 1);
    return new Finding("D201", Severity.ERROR, at, "", "a fault", "", "", "");
  }
}
