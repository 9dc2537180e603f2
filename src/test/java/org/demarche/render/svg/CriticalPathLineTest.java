package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.CommitmentState;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CriticalPathLineTest {

  private static Packages chain(int acts) {
    Packages packages = Packages.twoSides();
    for (int i = 1; i <= acts; i++) {
      packages.measure("act-" + i, "us");
    }
    for (int i = 2; i <= acts; i++) {
      packages.requires("act-" + i, "act-" + (i - 1));
    }
    return packages;
  }

  private static Diagram path(Definition definition) {
    return Samples.draw(definition, "path");
  }

  private static List<Element> lines(Diagram diagram, boolean dashed) {
    return Drawn.of(diagram.panels().get(0).svg()).elements().stream()
        .filter(element -> element.getTagName().equals("line"))
        .filter(element -> element.hasAttribute("stroke-dasharray") == dashed)
        .toList();
  }

  @Test
  void aChainIsALineOfItsActs() {
    Diagram path = path(chain(4).definition());
    assertEquals("Four acts must follow one another, from 1.1 Act 1 to 1.4 Act 4", path.title());
    assertEquals("In order: 1.1 Act 1; 1.2 Act 2; 1.3 Act 3; 1.4 Act 4.", path.alternative());
    assertEquals(
        List.of("1.1", "Act 1", "1.2", "Act 2", "1.3", "Act 3", "1.4", "Act 4"),
        Drawn.of(path.panels().get(0).svg()).words());
    assertEquals(3, lines(path, false).size());
    assertEquals(0, lines(path, true).size());
  }

  @Test
  void aLongChainGoesOnInTheNextRow() {
    Diagram path = path(chain(11).definition());
    assertEquals(1, path.panels().size());
    List<Double> heights =
        Drawn.of(path.panels().get(0).svg()).elements().stream()
            .filter(element -> element.getTagName().equals("circle"))
            .map(element -> Drawn.number(element, "cy"))
            .toList();
    assertEquals(11, heights.size());
    assertEquals(3, heights.stream().distinct().count());
  }

  @Test
  void aGateIsABarThatAddsNoAct() {
    Diagram path =
        path(
            Packages.twoSides()
                .phase("opening")
                .phase("freeze")
                .measure("visit", "us", m -> m.phase("opening"))
                .measure("talks", "us", m -> m.phase("opening"))
                .measure("ban", "dprk", m -> m.phase("freeze"))
                .measure("survey", "dprk", m -> m.phase("freeze"))
                .requires("talks", "visit")
                .requires("freeze", "opening")
                .requires("survey", "ban")
                .definition());
    assertEquals("Four acts must follow one another, from 1.1 Visit to 1.4 Survey", path.title());
    assertEquals(
        "In order: 1.1 Visit; 1.2 Talks; all two measures of phase 1; phase 2 opens; 1.3 Ban;"
            + " 1.4 Survey.",
        path.alternative());
  }

  @Test
  void anObligationOnTheWayIsNoAct() {
    Diagram path =
        path(
            Packages.twoSides()
                .commitment(
                    "pact",
                    null,
                    Packages.obligation("duty", "us", null, CommitmentState.PENDING, "visit"))
                .measure("visit", "us")
                .measure("talks", "us")
                .measure("end", "us")
                .requires("talks", "duty")
                .requires("end", "talks")
                .definition());
    assertEquals("Three acts must follow one another, from 1.1 Visit to 1.3 End", path.title());
    assertEquals("In order: 1.1 Visit; Duty; 1.2 Talks; 1.3 End.", path.alternative());
    assertEquals(0, lines(path, true).size());
  }

  @Test
  void whereSeveralChainsAreLongestOnlyWhatTheyShareIsDrawn() {
    Diagram path =
        path(
            Packages.twoSides()
                .measure("start", "us")
                .measure("left", "us")
                .measure("right", "us")
                .measure("end", "us")
                .requires("left", "start")
                .requires("right", "start")
                .requires("end", "left", "right")
                .definition());
    assertEquals("Three acts must follow one another, from 1.1 Start to 1.4 End", path.title());
    assertEquals(
        "Two chains are as long; where the line is dashed, they differ."
            + " All of them go by: 1.1 Start; 1.4 End.",
        path.alternative());
    assertEquals(1, lines(path, true).size());
  }

  @Test
  void fewerThanThreeActsAreNoPath() {
    assertFalse(Samples.draw(chain(2).definition(), Medium.HTML).containsKey("path"));
  }

  @Test
  void aLineLongerThanAPageIsSaidAndNotDrawn() {
    Diagram path = path(chain(120).definition());
    assertTrue(path.panels().isEmpty());
    assertEquals(List.of("The line of 120 acts does not fit a page."), path.notes());
  }
}
