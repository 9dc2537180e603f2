package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class OrderLanesTest {

  static List<Definition> packages() {
    return Samples.all();
  }

  private static Diagram order(Definition definition) {
    return Samples.draw(definition, "order");
  }

  private static Drawn drawn(Diagram diagram) {
    return Drawn.of(diagram.panels().get(0).svg());
  }

  private static Set<String> boxes(Diagram diagram) {
    return drawn(diagram).elements().stream()
        .map(element -> element.getAttribute("data-id"))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> arrows(Diagram diagram) {
    return drawn(diagram).elements().stream()
        .filter(element -> element.hasAttribute("data-from"))
        .map(each -> each.getAttribute("data-from") + " > " + each.getAttribute("data-to"))
        .collect(Collectors.toSet());
  }

  private static Drawn.Text text(Diagram diagram, String words) {
    return drawn(diagram).texts().stream()
        .filter(text -> text.words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void thereIsOnePanelAtMostAndItFitsBesideItsCaption(Definition definition) {
    Samples.diagrams(definition)
        .find("order", Medium.PDF)
        .ifPresent(
            diagram -> {
              assertTrue(diagram.panels().size() <= 1);
              assertEquals(diagram.panels().isEmpty(), diagram.notes().toString().contains("fit"));
              diagram
                  .panels()
                  .forEach(
                      panel -> {
                        Element root = Drawn.of(panel.svg()).root();
                        assertTrue(Drawn.number(root, "height") / 96 * 25.4 <= 216, panel.name());
                      });
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void arrowsKeepClearOfTheBoxesThatTheyPass(Definition definition) {
    Samples.diagrams(definition)
        .find("order", Medium.HTML)
        .filter(diagram -> !diagram.panels().isEmpty())
        .ifPresent(
            diagram -> {
              Drawn drawn = drawn(diagram);
              List<Drawn.Area> frames =
                  drawn.texts().stream().flatMap(text -> text.frame().stream()).distinct().toList();
              drawn.elements().stream()
                  .filter(element -> element.hasAttribute("data-from"))
                  .map(element -> Drawn.children(element).get(0).getAttribute("d"))
                  .forEach(path -> frames.forEach(frame -> assertClear(path, frame)));
            });
  }

  /** Corners of a level and upright path are enough, as boxes are wider and higher than a bend. */
  private static void assertClear(String path, Drawn.Area frame) {
    String[] points = path.replaceAll("[MLQ]", "").strip().split("\\s+", -1);
    for (int i = 1; i < points.length; i++) {
      double[] from = point(points[i - 1]);
      double[] to = point(points[i]);
      Drawn.Area line =
          new Drawn.Area(
              Math.min(from[0], to[0]) + 0.1,
              Math.min(from[1], to[1]),
              Math.max(from[0], to[0]) - 0.1,
              Math.max(from[1], to[1]));
      assertFalse(line.meets(frame), path + " crosses " + frame);
    }
  }

  private static double[] point(String text) {
    String[] parts = text.split(",", -1);
    return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
  }

  private static Packages phases() {
    return Packages.twoSides()
        .phase("opening")
        .phase("freeze")
        .measure("visit", "us", m -> m.phase("opening").status(Status.DONE))
        .measure("talks", "us", m -> m.phase("opening"))
        .measure("ban", "dprk", m -> m.phase("freeze"))
        .measure("survey", "dprk", m -> m.phase("freeze"))
        .measure("loose", "us")
        .requires("talks", "visit")
        .requires("freeze", "talks")
        .requires("survey", "ban");
  }

  @Test
  void phasesAreLanesAndStepsGoToTheRight() {
    Diagram order = order(phases().definition());
    assertEquals(
        "Arrows lead from what must come first. Phase 1: Opening, done or begun: 1.1; ready: 1.2."
            + " Phase 2: Freeze (after 1.2), step 2: 1.3; step 3: 1.4."
            + " Outside the phases, ready: 1.5.",
        order.alternative());
    assertEquals(
        "Three steps lead from what can begin today to the last measure ahead", order.title());
    assertEquals(Set.of("visit > talks", "ban > survey"), arrows(order));
    assertTrue(text(order, "Talks").area().left() > text(order, "Visit").area().right());
    assertTrue(text(order, "Ban").area().top() > text(order, "Talks").area().bottom());
  }

  @Test
  void withoutPhasesPartsAreLanes() {
    Diagram order =
        order(
            Packages.twoSides()
                .part("first")
                .measure("visit", "us", m -> m.part("first"))
                .measure("talks", "us", m -> m.part("first"))
                .requires("talks", "visit")
                .definition());
    assertTrue(order.alternative().contains("Part 1: First, ready: 1.1; step 2: 1.2."));
  }

  @Test
  void contestedTiesAndTiesToItselfAreNoArrows() {
    Diagram order =
        order(
            phases()
                .contested(List.of("us"), LinkageKind.REQUIRES, Need.ALL, "loose", "ban")
                .requires("loose", "loose")
                .definition());
    assertEquals(Set.of("visit > talks", "ban > survey"), arrows(order));
  }

  @Test
  void whatDoesNotFitAPageIsLessAndSaid() {
    Packages packages = Packages.twoSides().measure("start", "us").measure("end", "us");
    packages.requires("end", "start");
    for (int i = 0; i < 150; i++) {
      packages.measure("old-" + i, "us", m -> m.status(Status.DONE));
    }
    Diagram ahead = order(packages.definition());
    assertEquals(Set.of("start", "end"), boxes(ahead));
    assertEquals(List.of("Done or in force, and so left out: 150 measures."), ahead.notes());
    for (int i = 0; i < 150; i++) {
      packages.measure("loose-" + i, "us");
    }
    Diagram tied = order(packages.definition());
    assertEquals(Set.of("start", "end"), boxes(tied));
    assertEquals(
        "Neither required nor requiring anything ahead, and so left out: 150 measures.",
        tied.notes().get(1));
  }

  @Test
  void whatFitsNoPageAtAllIsOnlyANote() {
    Diagram order = order(Samples.hub());
    assertTrue(order.panels().isEmpty());
    assertEquals(List.of("The order of 201 measures does not fit a page."), order.notes());
  }

  @Test
  void measuresWithoutAnyOrderAreNoDrawing() {
    assertFalse(
        Samples.draw(Packages.twoSides().measure("visit", "us").definition(), Medium.HTML)
            .containsKey("order"));
  }
}
