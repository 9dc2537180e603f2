package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.demarche.Property;
import org.demarche.model.Packages;
import org.demarche.model.term.Better;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;

class PositionScalesTest {

  @Test
  void theReportsRangeStandsAtItsPlaces() {
    Diagram positions = Samples.draw(Samples.read(Samples.REPORT), "positions");
    assertEquals(1, positions.panels().size());
    List<String> words = Drawn.of(positions.panels().get(0).svg()).words();
    assertTrue(words.contains("180\u00a0km"), words.toString());
    assertTrue(words.contains("300\u00a0km"), words.toString());
    assertTrue(words.contains("Fallback 1, on a condition"), words.toString());
    assertTrue(
        positions.alternative().contains("preferred at 180\u00a0km, fallback 1 at 300\u00a0km"),
        positions.alternative());
  }

  @Test
  void labelsOfValuesThatLieTogetherStandInRows() {
    Diagram positions =
        Samples.draw(
            Packages.twoSides()
                .measure("ban", "dprk")
                .position("range", "ban", Better.LOWER, Arrays.asList("180", "181", "182"), "1000")
                .definition(),
            "positions");
    List<Drawn.Text> values =
        Drawn.of(positions.panels().get(0).svg()).texts().stream()
            .filter(text -> text.words().endsWith("km"))
            .toList();
    assertEquals(4, values.size());
    assertEquals(3, values.stream().map(text -> text.area().top()).distinct().count());
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
