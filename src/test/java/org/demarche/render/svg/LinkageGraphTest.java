package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LinkageGraphTest {

  private static Diagram graph(Definition definition) {
    return Samples.draw(definition, "linkages");
  }

  private static List<Element> edges(Diagram graph) {
    return graph.panels().stream()
        .flatMap(panel -> Drawn.of(panel.svg()).elements().stream())
        .filter(element -> element.hasAttribute("data-kind"))
        .toList();
  }

  private static String tie(Element edge) {
    return edge.getAttribute("data-from")
        + " "
        + edge.getAttribute("data-kind")
        + " "
        + edge.getAttribute("data-to");
  }

  @Test
  void whatIsRequiredStandsAboveWhatRequiresIt() {
    Diagram graph =
        graph(
            Packages.twoSides()
                .measure("second", "us")
                .measure("first", "dprk")
                .requires("second", "first")
                .definition());
    List<Drawn.Text> texts = Drawn.of(graph.panels().get(0).svg()).texts();
    double first = top(texts, "First");
    double second = top(texts, "Second");
    assertTrue(first < second, first + " and " + second);
    assertEquals("first requires second", tie(edges(graph).get(0)));
    assertEquals(
        List.of("1.2 First", "must come before", "1.1 Second"), graph.table().rows().get(0));
  }

  private static double top(List<Drawn.Text> texts, String words) {
    return texts.stream()
        .filter(text -> text.words().equals(words))
        .mapToDouble(text -> text.area().top())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyKindOfTieHasItsOwnDashesOrHeadWhateverItsColour() {
    Packages packages = Packages.twoSides().trigger("launch", List.of(), List.of());
    packages.measure("a", "us").measure("b", "dprk");
    for (LinkageKind kind : LinkageKind.values()) {
      packages.link(kind, Need.ALL, "a", kind == LinkageKind.SUSPENDED_BY ? "launch" : "b");
    }
    Set<String> looks = new HashSet<>();
    List<Element> edges = edges(graph(packages.definition()));
    assertEquals(LinkageKind.values().length, edges.size());
    for (Element edge : edges) {
      StringBuilder look = new StringBuilder();
      for (Element shape : Drawn.children(edge)) {
        boolean hollow = shape.getAttribute("class").contains("dg-fill-paper");
        look.append(shape.getTagName())
            .append(hollow ? " hollow " : " ")
            .append(shape.getAttribute("stroke-dasharray"));
      }
      assertTrue(looks.add(look.toString()), look.toString());
    }
  }

  @Test
  void aKeystoneIsMarkedWithHowMuchFallsWithIt() {
    Diagram graph = graph(Samples.read(Samples.REPORT));
    boolean marked =
        graph.panels().stream()
            .map(panel -> Drawn.of(panel.svg()))
            .anyMatch(
                drawn ->
                    drawn.words().contains("keystone, and how many others fall with it")
                        && drawn.elements().stream()
                            .anyMatch(each -> each.getAttribute("class").contains("dg-keystone")));
    assertTrue(marked);
    assertTrue(graph.alternative().contains("Kumchang-ri"), graph.alternative());
  }

  @Test
  void eachTieOfALargeGraphIsInExactlyOneDrawing() {
    Definition large = Samples.large(60);
    Diagram graph = graph(large);
    assertTrue(graph.panels().size() > 1);
    assertTrue(graph.notes().get(0).startsWith("The graph is split into"), graph.notes().get(0));
    List<String> drawn = edges(graph).stream().map(LinkageGraphTest::tie).toList();
    assertEquals(new HashSet<>(drawn).size(), drawn.size());
    assertEquals(graph.table().rows().size(), drawn.size());
  }

  @Test
  void whatExceedsTheMostDrawingsIsToldAndInTheTable() {
    Packages packages = Packages.twoSides().measure("hub", "dprk");
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      others.add("m" + i);
      packages.measure("m" + i, "us");
    }
    packages.link(LinkageKind.EASES, Need.ALL, "hub", others.toArray(String[]::new));
    Diagram graph = graph(packages.definition());
    int missing = 1200 - edges(graph).size();
    assertTrue(missing > 0);
    assertTrue(
        graph.notes().get(1).matches("[\\d,]+ ties are not drawn; the table has them\\."),
        graph.notes().toString());
    assertEquals(1200, graph.table().rows().size());
  }
}
