package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.render.Medium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What holds for every diagram of every package. */
class DiagramsTest {

  private static final Set<String> FORBIDDEN =
      Set.of("style", "xlink:href", "onload", "onclick", "filter", "mask", "clip-path");

  static Stream<Definition> packages() {
    return Samples.all().stream();
  }

  private static Stream<Diagram.Panel> panels(Definition definition, Medium medium) {
    return Samples.draw(definition, medium).values().stream()
        .flatMap(diagram -> diagram.panels().stream());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void textStaysOnTheSheetAndInItsBox(Definition definition) {
    panels(definition, Medium.HTML)
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
  void textsDoNotLieOnEachOther(Definition definition) {
    panels(definition, Medium.HTML)
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
  void everyDrawingFitsAPageAndCanBeRead(Definition definition) {
    panels(definition, Medium.HTML)
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
  void printIsAHundredAndSixtyMillimetresWide(Definition definition) {
    panels(definition, Medium.PDF)
        .map(panel -> Drawn.of(panel.svg()))
        .forEach(
            drawn -> {
              assertEquals(160, Drawn.number(drawn.root(), "width") / 96 * 25.4, 0.01);
              assertTrue(Drawn.number(drawn.root(), "height") / 96 * 25.4 <= 232);
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void nothingDependsOnStylesScriptsOrOtherFiles(Definition definition) {
    for (Medium medium : Medium.values()) {
      panels(definition, medium)
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
  void printHasItsAlternativeAndNeitherLinksNorNames(Definition definition) {
    panels(definition, Medium.PDF)
        .forEach(
            panel -> {
              Drawn drawn = Drawn.of(panel.svg());
              assertTrue(drawn.root().getAttribute("alt").contains(panel.alternative()));
              for (Element element : drawn.elements()) {
                assertFalse(element.getTagName().equals("a"));
                assertFalse(element.hasAttribute("class") || element.hasAttribute("data-id"));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void theWebHasATitleAndLinksThatLeadToElements(Definition definition) {
    Set<String> ids = new HashSet<>();
    panels(definition, Medium.HTML)
        .forEach(
            panel -> {
              Drawn drawn = Drawn.of(panel.svg());
              assertFalse(drawn.root().hasAttribute("alt"));
              String label = drawn.root().getAttribute("aria-labelledby");
              assertEquals("dg--" + panel.name() + "-title", label);
              assertTrue(ids.add(label), label);
              for (Element element : drawn.elements()) {
                String target = element.getAttribute("href");
                assertTrue(
                    target.isEmpty()
                        || target.equals("#top")
                        || definition.index().find(target.substring(1)).isPresent(),
                    target);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("packages")
  void tablesAreRectangularAndSayWhatTheDiagramSays(Definition definition) {
    Samples.draw(definition, Medium.HTML)
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
  void theSamePackageGivesTheSameDrawingsOnEveryThread(Definition definition) {
    List<Medium> twelve = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      twelve.add(Medium.PDF);
    }
    assertEquals(
        1,
        twelve.parallelStream().map(medium -> Samples.draw(definition, medium)).distinct().count());
  }
}
