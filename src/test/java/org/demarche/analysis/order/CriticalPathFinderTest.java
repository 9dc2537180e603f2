package org.demarche.analysis.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Analyses;
import org.demarche.analysis.order.Sequence.CriticalPath;
import org.demarche.model.Packages;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class CriticalPathFinderTest {

  private static String said(Packages packages) {
    CriticalPath path = Analyses.of(packages).sequence().criticalPath();
    List<String> links =
        path.links().stream().map(link -> link.kind().key() + " " + link.element().id()).toList();
    return path.acts() + " acts, " + path.chains() + " chains " + links;
  }

  private static Packages measures(String... ids) {
    Packages packages = Packages.twoSides();
    for (String id : ids) {
      packages.measure(id, "us");
    }
    return packages;
  }

  @Test
  void theOnlyLongestChainIsTold() {
    assertEquals(
        "3 acts, 1 chains [act a, act b, act c]",
        said(measures("a", "b", "c", "d").requires("b", "a").requires("c", "b", "d")));
  }

  @Test
  void ofSeveralOnlyWhatTheyShareIsTold() {
    assertEquals(
        "3 acts, 4 chains [act b]",
        said(
            measures("a1", "a2", "b", "c1", "c2")
                .requires("b", "a1", "a2")
                .requires("c1", "b")
                .requires("c2", "b")));
  }

  @Test
  void aGateIsShownAndAddsNoAct() {
    assertEquals(
        "2 acts, 9 chains [all-of first, act next]",
        said(inPart("first", 9).measure("next", "us").requires("next", "first")));
    assertEquals(
        "2 acts, 9 chains [act start, opening first]",
        said(inPart("first", 9).measure("start", "us").requires("first", "start")));
  }

  private static Packages inPart(String part, int members) {
    Packages packages = Packages.twoSides().part(part);
    for (int i = 0; i < members; i++) {
      packages.measure("m-" + i, "us", m -> m.part(part));
    }
    return packages;
  }

  @Test
  void aWayThatIsWrittenTwiceIsOneChain() {
    assertEquals(
        "2 acts, 1 chains [act start, act m-0]",
        said(
            inPart("first", 1)
                .measure("start", "us")
                .requires("first", "start")
                .requires("m-0", "start")));
  }

  @Test
  void theMereOrderOfThePhasesIsNoChain() {
    assertEquals(
        "1 acts, 2 chains []",
        said(
            Packages.twoSides()
                .phase("one")
                .phase("two")
                .measure("a", "us", m -> m.phase("one"))
                .measure("b", "us", m -> m.phase("two"))));
  }

  @Test
  void whatIsDoneOrBlockedIsNotAhead() {
    assertEquals(
        "2 acts, 1 chains [act b, act c]",
        said(
            measures("b", "c", "x", "y")
                .measure("a", "us", m -> m.status(Status.UNDER_WAY))
                .requires("b", "a")
                .requires("c", "b")
                .requires("x", "y")
                .requires("y", "x")));
  }

  @Test
  void whereOneOfSeveralIsEnoughTheFirstCounts() {
    assertEquals(
        "3 acts, 1 chains [act a, act b, act c]",
        said(
            measures("a", "b", "c", "either")
                .requires("b", "a")
                .requires("c", "b")
                .requiresAnyOf("either", "c", "a")));
  }
}
