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
    assertTrue(words.contains("$100, $40 missing"), words.toString());
    assertTrue(words.contains("$100, $30 missing"), words.toString());
    assertTrue(
        money.table().rows().contains(List.of("1999", "Seoul", "pledged", "$40")),
        money.table().rows().toString());
    assertEquals(
        "For 1999–2000 the costs that are stated are $200; contributions of $130 are named",
        money.title());
    assertEquals("By year: 1999: $100, $40 missing; 2000: $100, $30 missing.", money.alternative());
  }

  @Test
  void firmnessIsToldByFillHatchingAndDashes() {
    List<Element> segments =
        Drawn.of(money(threePayers()).panels().get(0).svg()).elements().stream()
            .filter(element -> element.getTagName().equals("rect"))
            .filter(element -> Drawn.number(element, "height") == 14)
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
  void yearsThatAreAlikeAreToldTogether() {
    Diagram money =
        money(
            Packages.twoSides()
                .measure("oil", "us", m -> m.cost(perYear(100, 3, 1999)))
                .definition());
    assertEquals("By year: 1999–2001: $100 a year.", money.alternative());
    assertEquals("For 1999–2001 the costs that are stated are $300", money.title());
  }

  @Test
  void withoutAYearThereIsNothingToDraw() {
    assertFalse(Samples.draw(Samples.read(Samples.REPORT), Medium.HTML).containsKey("money"));
  }

  @Test
  void withoutASumThereIsNothingToDraw() {
    assertFalse(
        Samples.draw(Packages.twoSides().measure("visit", "us").definition(), Medium.HTML)
            .containsKey("money"));
  }
}
