package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.Status;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PhaseLadderTest {

  private static Diagram ladder(Definition definition) {
    return Samples.draw(definition, "ladder");
  }

  private static List<Element> nodes(Diagram.Panel panel) {
    return Drawn.of(panel.svg()).elements().stream()
        .filter(element -> element.getAttribute("class").contains("dg-node"))
        .toList();
  }

  private static double left(Element node) {
    return Drawn.number(Drawn.children(node).get(1), "x");
  }

  @Test
  void asksStandOnTheLeftAndOffersOnTheRightWithTheirTieBetween() {
    Diagram ladder =
        ladder(
            Packages.twoSides()
                .phase("opening")
                .measure("freeze", "dprk", m -> m.phase("opening"))
                .measure("visit", "us", m -> m.phase("opening"))
                .inReturnFor("visit", "freeze")
                .definition());
    Diagram.Panel panel = ladder.panels().get(0);
    List<Element> nodes = nodes(panel);
    assertEquals("freeze", nodes.get(0).getAttribute("data-id"));
    assertTrue(left(nodes.get(0)) < 320);
    assertEquals("visit", nodes.get(1).getAttribute("data-id"));
    assertTrue(left(nodes.get(1)) > 320);
    Element tie =
        Drawn.of(panel.svg()).elements().stream()
            .filter(element -> element.hasAttribute("data-kind"))
            .findFirst()
            .orElseThrow();
    assertEquals("visit", tie.getAttribute("data-from"));
    assertEquals("freeze", tie.getAttribute("data-to"));
    assertTrue(Drawn.of(panel.svg()).words().contains("Us · against 1.1"));
  }

  @Test
  void whatHasNothingInReturnSaysSoAndWhatIsDroppedIsLeftOut() {
    Diagram ladder =
        ladder(
            Packages.twoSides()
                .measure("alone", "dprk")
                .measure("gone", "us", m -> m.status(Status.DROPPED))
                .definition());
    List<String> words = Drawn.of(ladder.panels().get(0).svg()).words();
    assertTrue(words.contains("Dprk · nothing in return"), words.toString());
    assertTrue(ladder.alternative().contains("Nothing stands against 1.1."), ladder.alternative());
    assertFalse(words.contains("in return for"), words.toString());
    assertEquals(1, ladder.table().rows().size());
  }

  @Test
  void everyMeasureIsDrawnOnceAlsoWhereTheLadderIsSplit() {
    Definition large = Samples.large(60);
    Diagram ladder = ladder(large);
    assertTrue(ladder.panels().size() > 1);
    assertTrue(ladder.notes().get(0).startsWith("The ladder is split into"));
    Set<String> seen = new HashSet<>();
    for (Diagram.Panel panel : ladder.panels()) {
      for (Element node : nodes(panel)) {
        assertTrue(seen.add(node.getAttribute("data-id")), node.getAttribute("data-id"));
      }
    }
    assertEquals(60, seen.size());
  }

  @Test
  void aPhaseWithVeryManyMeasuresIsFoldedAndSaysSo() {
    Packages packages = Packages.twoSides().phase("all");
    for (int i = 0; i < 53; i++) {
      packages.measure("m" + i, "dprk", m -> m.phase("all"));
    }
    Diagram ladder = ladder(packages.definition());
    assertEquals(40, ladder.panels().stream().mapToInt(panel -> nodes(panel).size()).sum());
    assertTrue(
        ladder.notes().contains("All: 13 measures are not drawn; the table has them."),
        ladder.notes().toString());
    assertEquals(53, ladder.table().rows().size());
  }

  @Test
  void aPartThatIsGivenAsAWholeHasOneTieAndABracket() {
    Diagram ladder =
        ladder(
            Packages.twoSides()
                .part("asks")
                .part("help")
                .measure("ban", "dprk", m -> m.part("asks"))
                .measure("food", "us", m -> m.part("help"))
                .measure("fuel", "us", m -> m.part("help"))
                .inReturnFor("help", "ban")
                .definition());
    Drawn drawn = Drawn.of(ladder.panels().get(0).svg());
    List<Element> ties =
        drawn.elements().stream().filter(element -> element.hasAttribute("data-kind")).toList();
    assertEquals(1, ties.size());
    assertEquals("help", ties.get(0).getAttribute("data-from"));
    assertTrue(drawn.words().contains("a whole part or phase"));
    assertTrue(drawn.words().contains("Us · against 1.1"));
  }
}
