package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What holds for every diagram of every package. */
class DiagramsTest {

  private static final Set<String> FORBIDDEN =
      Set.of("style", "xlink:href", "onload", "onclick", "filter", "mask", "clip-path");

  private static final List<Drawing> ALL =
      Samples.all().stream().map(each -> new Drawing(each, Samples.diagrams(each))).toList();

  /** A package with its diagrams. */
  record Drawing(Definition definition, Diagrams diagrams) {

    Stream<Diagram.Panel> panels(Medium medium) {
      return diagrams.in(medium).values().stream().flatMap(diagram -> diagram.panels().stream());
    }

    @Override
    public String toString() {
      return definition.content().title();
    }
  }

  static List<Drawing> packages() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void textStaysOnTheSheetAndInItsBox(Drawing drawing) {
    drawing
        .panels(Medium.HTML)
        .forEach(
            panel -> {
              Drawn drawn = Drawn.of(panel.svg());
              for (Drawn.Text text : drawn.texts()) {
                assertTrue(drawn.page().holds(text.area()), panel.name() + ": " + text);
                text.frame()
                    .ifPresent(
                        frame -> assertTrue(frame.holds(text.area()), panel.name() + ": " + text));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void textsDoNotLieOnEachOther(Drawing drawing) {
    drawing
        .panels(Medium.HTML)
        .forEach(
            panel -> {
              List<Drawn.Text> texts = Drawn.of(panel.svg()).texts();
              for (int i = 0; i < texts.size(); i++) {
                for (int j = 0; j < i; j++) {
                  assertFalse(
                      texts.get(i).area().meets(texts.get(j).area()),
                      panel.name() + ": " + texts.get(i) + " lies on " + texts.get(j));
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyDrawingFitsAPageAndCanBeRead(Drawing drawing) {
    drawing
        .panels(Medium.HTML)
        .forEach(
            panel -> {
              Drawn drawn = Drawn.of(panel.svg());
              assertEquals(640, drawn.page().right());
              assertTrue(drawn.page().bottom() <= 925, panel.name() + " is " + drawn.page());
              drawn.elements().stream()
                  .filter(element -> element.getTagName().equals("text"))
                  .forEach(text -> assertTrue(Drawn.number(text, "font-size") >= 10));
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void printIsAHundredAndSixtyMillimetresWide(Drawing drawing) {
    drawing
        .panels(Medium.PDF)
        .map(panel -> Drawn.of(panel.svg()))
        .forEach(
            drawn -> {
              assertEquals(160, Drawn.number(drawn.root(), "width") / 96 * 25.4, 0.01);
              assertTrue(Drawn.number(drawn.root(), "height") / 96 * 25.4 <= 232);
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void nothingDependsOnStylesScriptsOrOtherFiles(Drawing drawing) {
    for (Medium medium : Medium.values()) {
      drawing
          .panels(medium)
          .flatMap(panel -> Drawn.of(panel.svg()).elements().stream())
          .forEach(DiagramsTest::checkAttributes);
    }
  }

  private static void checkAttributes(Element element) {
    assertFalse(Set.of("style", "script", "image", "use").contains(element.getTagName()));
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      assertFalse(FORBIDDEN.contains(name), name);
      assertFalse(value.contains("url(") || value.contains("var(") || value.contains("NaN"), value);
      assertFalse(value.equals("currentColor"), name);
      assertTrue(!name.equals("href") || value.startsWith("#"), value);
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void printHasItsAlternativeAndNeitherLinksNorNames(Drawing drawing) {
    drawing
        .panels(Medium.PDF)
        .forEach(
            panel -> {
              Drawn drawn = Drawn.of(panel.svg());
              assertEquals(panel.alternative(), drawn.root().getAttribute("alt"));
              assertFalse(panel.alternative().contains(panel.title()), panel.alternative());
              for (Element element : drawn.elements()) {
                assertFalse(element.getTagName().equals("a"));
                assertFalse(element.hasAttribute("class") || element.hasAttribute("data-id"));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void theWebHasWordsForItAndLinksThatLeadToElements(Drawing drawing) {
    Set<String> ids = new HashSet<>();
    drawing
        .panels(Medium.HTML)
        .forEach(
            panel -> {
              Drawn drawn = Drawn.of(panel.svg());
              assertFalse(drawn.root().hasAttribute("alt"));
              String label = drawn.root().getAttribute("aria-labelledby");
              assertEquals("dg--" + panel.name() + "-words", label);
              assertTrue(ids.add(label), label);
              for (Element element : drawn.elements()) {
                String target = element.getAttribute("href");
                assertTrue(
                    target.isEmpty()
                        || target.equals("#top")
                        || drawing.definition().index().find(target.substring(1)).isPresent(),
                    target);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void tablesAreRectangularAndSayWhatTheDiagramSays(Drawing drawing) {
    drawing
        .diagrams()
        .in(Medium.HTML)
        .values()
        .forEach(
            diagram -> {
              assertFalse(diagram.table().rows().isEmpty(), diagram.name());
              diagram
                  .table()
                  .rows()
                  .forEach(row -> assertEquals(diagram.table().head().size(), row.size()));
              assertTrue(diagram.alternative().endsWith("."), diagram.alternative());
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void theSamePackageGivesTheSameDrawingsOnEveryThread(Drawing drawing) {
    Map<String, Diagram> expected = drawing.diagrams().in(Medium.PDF);
    List<Map<String, Diagram>> others =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> Samples.draw(drawing.definition(), Medium.PDF))
            .toList();
    others.forEach(other -> assertEquals(expected, other));
  }
}
