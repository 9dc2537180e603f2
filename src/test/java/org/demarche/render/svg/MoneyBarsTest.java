package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Firmness;
import org.demarche.model.term.Per;
import org.demarche.model.term.Role;
import org.demarche.model.term.Spread;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MoneyBarsTest {

  private static Diagram money(Definition definition) {
    return Samples.draw(definition, "money");
  }

  private static Money perYear(long amount, int years, int from) {
    return new Money(
        BigDecimal.valueOf(amount), "USD", Per.YEAR, years, from, Spread.UNSTATED, Map.of(), false);
  }

  private static Definition threePayers() {
    return Packages.twoSides()
        .party("seoul", Role.CONTRIBUTOR)
        .party("tokyo", Role.CONTRIBUTOR)
        .measure(
            "reactors",
            "us",
            m ->
                m.cost(perYear(100, 2, 1999))
                    .paidBy("seoul", Firmness.PLEDGED, perYear(40, 2, 1999))
                    .paidBy("tokyo", Firmness.LIKELY, perYear(20, 2, 1999))
                    .paidBy("us", Firmness.POSSIBLE, perYear(10, 1, 2000)))
        .definition();
  }

  @Test
  void eachYearHasItsRowWithCostSharesAndWhatIsMissing() {
    Diagram money = money(threePayers());
    List<String> words = Drawn.of(money.panels().get(0).svg()).words();
    assertTrue(words.contains("cost $100 · named $60 · missing $40"), words.toString());
    assertTrue(words.contains("cost $100 · named $70 · missing $30"), words.toString());
    assertTrue(
        money.table().rows().contains(List.of("1999", "Seoul", "pledged", "$40")),
        money.table().rows().toString());
    assertTrue(money.alternative().contains("The gap is $70."), money.alternative());
  }

  @Test
  void firmnessIsToldByFillHatchingAndDashes() {
    List<Element> segments =
        Drawn.of(money(threePayers()).panels().get(0).svg()).elements().stream()
            .filter(element -> element.getTagName().equals("rect"))
            .filter(element -> Drawn.number(element, "height") == 20)
            .filter(element -> !element.getAttribute("fill").equals("none"))
            .toList();
    assertEquals(5, segments.size());
    long filled =
        segments.stream().filter(each -> !each.getAttribute("fill").equals("#ffffff")).count();
    long dashed = segments.stream().filter(each -> each.hasAttribute("stroke-dasharray")).count();
    assertEquals(2, filled);
    assertEquals(1, dashed);
    assertTrue(
        segments.stream()
            .map(each -> (Element) each.getParentNode())
            .anyMatch(
                group ->
                    Drawn.children(group).stream()
                        .anyMatch(shape -> shape.getTagName().equals("path"))));
  }

  @Test
  void theReportsDemandStandsAgainstWhatThePackageBrings() {
    Diagram money = money(Samples.read(Samples.REPORT));
    List<String> words =
        money.panels().stream().flatMap(panel -> Drawn.of(panel.svg()).words().stream()).toList();
    assertTrue(words.contains("$3\u00a0billion"), words.toString());
    assertTrue(words.contains("$300\u00a0million"), words.toString());
    assertTrue(
        money.notes().contains("For $300\u00a0million of costs no year is named."),
        money.notes().toString());
    assertTrue(
        money.notes().stream()
            .anyMatch(
                note -> note.contains("South Korea (likely)") && note.contains("Japan (possible)")),
        money.notes().toString());
  }

  @Test
  void withoutASumThereIsNothingToDraw() {
    assertFalse(
        Samples.draw(Packages.twoSides().measure("visit", "us").definition(), Medium.HTML)
            .containsKey("money"));
  }
}
