package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.demarche.Property;
import org.demarche.model.Packages;
import org.demarche.model.position.Position;
import org.demarche.model.position.Scale;
import org.demarche.model.position.Stance;
import org.demarche.model.term.Better;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Diagram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PositionScalesTest {

  private static final Scale KM = new Scale("range", "km", Better.LOWER);

  private static Stance stance(String value) {
    return new Stance(new BigDecimal(value), value, "", List.of(), "", "/positions/0");
  }

  private static Diagram.Panel panel(
      List<String> fallbacks, @Nullable String floor, @Nullable String theirs) {
    Position position =
        new Position(
            "range",
            "Range",
            "ban",
            KM,
            stance("180"),
            fallbacks.stream().map(PositionScalesTest::stance).toList(),
            floor == null ? null : stance(floor),
            theirs == null ? null : stance(theirs),
            "",
            "",
            List.of(),
            "",
            "/positions/0");
    return Samples.draw(
            Packages.twoSides().measure("ban", "dprk").with(position).definition(), "positions")
        .panels()
        .get(0);
  }

  private static List<String> words(Diagram.Panel panel) {
    return Drawn.of(panel.svg()).words();
  }

  @Test
  void theReportsRangeStandsAtItsPlaces() {
    Diagram positions = Samples.draw(Samples.read(Samples.REPORT), "positions");
    assertEquals(1, positions.panels().size());
    Diagram.Panel panel = positions.panels().get(0);
    assertTrue(
        words(panel)
            .containsAll(List.of("Opening 180\u00a0km", "Fallback 1: 300\u00a0km, on a condition")),
        words(panel).toString());
    assertEquals(
        "Range above which missile tests are banned: we open at 180\u00a0km and may come to"
            + " 300\u00a0km",
        panel.title());
    assertEquals(
        "Longest range that may be tested, km; less is better for us: Opening 180\u00a0km;"
            + " Fallback 1: 300\u00a0km. Where they stand is not stated in figures.",
        panel.alternative());
  }

  @Test
  void whatLiesBetweenTheSidesIsNamed() {
    Diagram.Panel apart = panel(List.of("300"), null, "500");
    assertEquals("Range: 200\u00a0km apart", apart.title());
    assertTrue(words(apart).containsAll(List.of("200\u00a0km apart", "They: 500\u00a0km")));
    Diagram.Panel near = panel(List.of("300"), "400", "350");
    assertEquals("Range: agreement is possible, with 50\u00a0km to spare", near.title());
    assertTrue(words(near).contains("50\u00a0km to spare"), words(near).toString());
    assertEquals("Range: they stand at our limit", panel(List.of(), null, "180").title());
  }

  @Test
  void ourLabelsStandAboveTheAxisAndTheirsBelow() {
    List<Drawn.Text> texts = Drawn.of(panel(List.of("300"), "320", "500").svg()).texts();
    double theirs = top(texts, "They");
    for (String ours : List.of("Opening", "Fallback 1", "Floor")) {
      assertTrue(top(texts, ours) < theirs, texts.toString());
    }
  }

  private static double top(List<Drawn.Text> texts, String begin) {
    return texts.stream()
        .filter(text -> text.words().startsWith(begin))
        .mapToDouble(text -> text.area().top())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPanelIsNoHigherThanTwentyTwoMillimetres() {
    Drawn drawn = Drawn.of(panel(List.of("300"), "320", "500").svg());
    assertTrue(drawn.page().bottom() / 4 <= 22, drawn.page().toString());
  }

  @Test
  void labelsAndPolesOfValuesThatLieTogetherDoNotCross() {
    Drawn drawn = Drawn.of(panel(Arrays.asList("181", "182", "183"), "1000", "184").svg());
    List<Drawn.Text> labels =
        drawn.texts().stream().filter(text -> text.words().endsWith("km")).toList();
    assertEquals(6, labels.size());
    drawn.elements().stream()
        .filter(element -> element.getTagName().equals("line"))
        .filter(line -> line.getAttribute("x1").equals(line.getAttribute("x2")))
        .map(PositionScalesTest::area)
        .forEach(
            pole ->
                labels.forEach(label -> assertFalse(label.area().meets(pole), label.toString())));
  }

  private static Drawn.Area area(Element pole) {
    double x = Drawn.number(pole, "x1");
    double y1 = Drawn.number(pole, "y1");
    double y2 = Drawn.number(pole, "y2");
    return new Drawn.Area(x - 0.5, Math.min(y1, y2), x + 0.5, Math.max(y1, y2));
  }

  @Test
  void aPositionOnATermHasNoScale() {
    assertFalse(
        Samples.draw(
                Packages.twoSides()
                    .measure("ban", "dprk")
                    .term("order", "ban", "One agreement", "Two agreements")
                    .definition(),
                Medium.HTML)
            .containsKey("positions"));
  }

  @Test
  void anAxisHoldsNumbersThatRoundingWouldLeaveOutside() {
    anAxisHoldsItsNumbersWithAFewRoundMarks(0.01, 0.05);
    anAxisHoldsItsNumbersWithAFewRoundMarks(0.23, 0.01);
  }

  @Test
  void anAxisHoldsAnyNumbersWithAFewRoundMarks() {
    Property.holds(
        200,
        random ->
            anAxisHoldsItsNumbersWithAFewRoundMarks(
                random.nextDouble(-1e9, 1e12), random.nextDouble(0, 1e12)));
    Property.holds(
        200,
        random ->
            anAxisHoldsItsNumbersWithAFewRoundMarks(
                random.nextDouble(-10, 10), random.nextDouble(0, 10)));
  }

  private static void anAxisHoldsItsNumbersWithAFewRoundMarks(double low, double span) {
    Axis axis = Axis.over(low, low + span, 0, 100);
    assertTrue(axis.min() <= low && axis.max() >= low + span, axis.toString());
    assertTrue(axis.marks().size() >= 2 && axis.marks().size() <= 9, axis.marks().toString());
  }
}
