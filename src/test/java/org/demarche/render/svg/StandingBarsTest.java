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
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingBarsTest {

  static List<Definition> packages() {
    return Samples.all();
  }

  private static Diagram standing(Definition definition) {
    return Samples.draw(definition, "standing");
  }

  private static List<String> words(Diagram diagram) {
    return Drawn.of(diagram.panels().get(0).svg()).words();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void theCountsOfTheBarsAddUpToAllMeasures(Definition definition) {
    Diagram diagram = standing(definition);
    int counted =
        words(diagram).stream()
            .filter(words -> words.matches("\\d+( (?!overdue)[a-z ]+)?"))
            .mapToInt(words -> Integer.parseInt(words.replaceAll("\\D", "")))
            .sum();
    assertEquals(definition.content().measures().size(), counted);
    assertEquals(1, diagram.panels().size());
  }

  @Test
  void eachPartHasItsBarWithWhatIsLateBesideIt() {
    Diagram diagram =
        standing(
            Packages.twoSides()
                .asOf("1999-03-03")
                .part("first")
                .part("second")
                .measure("visit", "us", m -> m.part("first").status(Status.DONE))
                .measure("talks", "us", m -> m.part("first").due("1999-01"))
                .measure("ban", "dprk", m -> m.part("second").status(Status.IN_FORCE))
                .measure("loose", "dprk")
                .definition());
    List<String> words = words(diagram);
    assertTrue(
        words.containsAll(List.of("1 First", "2 Second", "Outside the parts")), words.toString());
    assertTrue(words.contains("1 overdue"), words.toString());
    assertEquals(
        "Two of four measures are done or in force; one is overdue",
        diagram.panels().get(0).title());
    assertEquals(
        "1 First: 1 done, 1 ready; 1 overdue. 2 Second: 1 in force. Outside the parts: 1 ready.",
        diagram.alternative());
  }

  @Test
  void withoutPartsThereIsOneBarOfAll() {
    Diagram diagram =
        standing(Packages.twoSides().measure("visit", "us").measure("ban", "dprk").definition());
    assertEquals("All: 2 ready.", diagram.alternative());
    assertEquals("Both measures can begin today", diagram.title());
  }

  @Test
  void withoutMeasuresThereIsNothingToDraw() {
    assertFalse(
        Samples.draw(Packages.twoSides().definition(), Medium.HTML).containsKey("standing"));
  }

  @Test
  void patternsDifferWithoutColour() {
    Set<String> grey = new HashSet<>();
    for (Pattern pattern : Pattern.values()) {
      String markup =
          pattern.field(0, 0, 30, 16).toString().replaceAll("#(1f3a5f|8f2f12|1b232c)", "dark");
      assertTrue(grey.add(markup.replaceAll("dg-[a-z-]+", "")), pattern.name());
    }
  }
}
