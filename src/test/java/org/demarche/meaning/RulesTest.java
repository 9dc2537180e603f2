package org.demarche.meaning;

import static org.demarche.meaning.PackText.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The second computation itself, on packages of which a reader sees the answer. */
class RulesTest {

  @Test
  void whatWaitsOnlyForItselfIsBlocked() {
    assertEquals(
        Map.of("a", "blocked", "b", "blocked", "c", "ready"),
        standings(pack("a agreed", "b agreed", "c agreed", "a requires b", "b requires a")));
  }

  @Test
  void aLoopOpensByWhatIsDone() {
    assertEquals(
        Map.of("a", "done", "b", "ready"),
        standings(pack("a done", "b agreed", "a requires b", "b requires a")));
  }

  @Test
  void oneOfSeveralIsEnough() {
    assertEquals(
        Map.of("a", "ready", "b", "dropped", "c", "in-force"),
        standings(pack("a agreed", "b dropped", "c in-force", "a requires-any b c")));
  }

  @Test
  void whatIsDroppedNeverComes() {
    assertEquals(
        Map.of("a", "blocked", "b", "dropped"),
        standings(pack("a agreed", "b dropped", "a requires b")));
  }

  @Test
  void whatIsBreachedCanBeKeptAgain() {
    assertEquals(
        Map.of("a", "waiting", "b", "breached"),
        standings(pack("a agreed", "b breached", "a requires b")));
  }

  @Test
  void aPhaseIsAGate() {
    assertEquals(
        Map.of("a", "ready", "b", "waiting"), standings(pack("a agreed p1", "b agreed p2")));
    assertEquals(
        Map.of("a", "lapsed", "b", "ready"), standings(pack("a lapsed p1", "b agreed p2")));
  }

  @Test
  void aPhaseWithAMemberThatHasBegunIsOpen() {
    assertEquals(
        Map.of("a", "ready", "b", "under-way", "c", "ready"),
        standings(pack("a agreed p1", "b under-way p2", "c agreed p2")));
  }

  @Test
  void aMemberThatItsPhaseNeedsDoesNotWaitForIt() {
    assertEquals(
        Map.of("a", "ready", "b", "waiting"),
        standings(pack("a agreed p", "b agreed p", "p requires a")));
  }

  @Test
  void theStepsAccountForAllThatIsAhead() {
    World world =
        World.common(
            pack(
                "a agreed",
                "b agreed",
                "c under-way",
                "d agreed",
                "b requires a",
                "d requires b c"));
    assertEquals(Map.of("a", 1, "b", 2, "d", 3), Steps.of(world));
  }

  @Test
  void aChainIsCountedInActs() {
    CriticalPath.Longest longest =
        CriticalPath.of(
            World.common(
                pack(
                    "a agreed p1",
                    "b agreed p1",
                    "c agreed p2",
                    "d agreed",
                    "b requires a",
                    "p2 requires p1",
                    "d requires c")));
    assertEquals(new CriticalPath.Longest(4, 1, List.of("a", "b", "p1", "p2", "c", "d")), longest);
  }

  @Test
  void severalLongestChainsAreCounted() {
    CriticalPath.Longest longest =
        CriticalPath.of(
            World.common(
                pack(
                    "a agreed",
                    "b agreed",
                    "c agreed",
                    "d agreed",
                    "b requires a",
                    "c requires a",
                    "d requires b c")));
    assertEquals(new CriticalPath.Longest(3, 2, List.of("a", "d")), longest);
  }

  @Test
  void aKeystoneIsWhatOthersCannotBeginWithout() {
    Failing failing =
        new Failing(
            World.common(pack("a agreed", "b agreed", "c agreed", "b requires a", "c requires b")));
    assertEquals(Set.of("b", "c"), failing.fallsWithout("a"));
    Failing either =
        new Failing(World.common(pack("a agreed", "b agreed", "c agreed", "c requires-any a b")));
    assertEquals(Set.of(), either.fallsWithout("a"));
  }

  private static Map<String, String> standings(Pack pack) {
    World world = World.common(pack);
    return pack.measures().stream()
        .collect(Collectors.toMap(Pack.Measure::id, measure -> world.standing(measure.id())));
  }
}
