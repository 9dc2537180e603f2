package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.nightly.NightEntry;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightResult;
import org.demarche.nightly.Staleness;
import org.demarche.pipeline.Outcome;
import org.junit.jupiter.api.Test;

class NightLinesTest {

  private static final NightEntry GOOD = entry("north", Outcome.PUBLISHED, "");
  private static final NightEntry BAD = entry("south", Outcome.REJECTED, "D101 No title");
  private static final List<NightEvent> NIGHT =
      List.of(
          new NightEvent.Judged(
              new Staleness(Path.of("north.yaml"), "north", Optional.empty(), List.of("new"), "")),
          new NightEvent.Built(GOOD),
          new NightEvent.Built(BAD),
          new NightEvent.Ended(
              new NightResult(
                  LocalDate.of(2026, 3, 10), 2, 0, List.of(GOOD, BAD), Duration.ofMillis(1500)),
              null));

  private static final String END = "Night of 2026-03-10: 1 built, 0 unchanged, 1 failed, of 2";

  @Test
  void eachPackageThatWasBuiltOrFailedHasALine() {
    assertEquals(
        List.of("built    north: edition 3", "failed   south: D101 No title", END + ", in 1.5 s"),
        lines(false, false));
  }

  @Test
  void reasonsAreToldWhereTheyAreAskedFor() {
    assertEquals("north: to be built: new", lines(true, false).get(0));
  }

  @Test
  void aQuietNightTellsWhatFailedAndItsEnd() {
    assertEquals(List.of("failed   south: D101 No title", END + ", in 1.5 s"), lines(false, true));
  }

  @Test
  void aNightThatIsNotRunSaysWhy() {
    List<String> lines = new ArrayList<>();
    new NightLines(lines::add, false, true).accept(new NightEvent.NotRun("it is day"));
    assertEquals(List.of("No night: it is day"), lines);
  }

  private static List<String> lines(boolean explain, boolean quiet) {
    List<String> lines = new ArrayList<>();
    NIGHT.forEach(new NightLines(lines::add, explain, quiet));
    return lines;
  }

  private static NightEntry entry(String id, Outcome outcome, String cause) {
    return new NightEntry(
        id, List.of(), outcome, 3, true, null, List.of(), 0, 0, "", cause, Duration.ZERO);
  }
}
