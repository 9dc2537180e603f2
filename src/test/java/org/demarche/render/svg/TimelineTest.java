package org.demarche.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TimelineTest {

  private static Diagram timeline(Definition definition) {
    return Samples.draw(definition, "timeline");
  }

  private static List<Element> marks(Diagram timeline, String tag) {
    return Drawn.children(Drawn.of(timeline.panels().get(0).svg()).root()).stream()
        .filter(element -> element.getTagName().equals(tag))
        .toList();
  }

  @Test
  void aDayIsAPointAndAMonthOrYearABarAsLongAsItMayMean() {
    Diagram timeline =
        timeline(
            Packages.twoSides()
                .event("year", "1993", null)
                .event("day", "1994-10-21", null)
                .event("span", "1995-01", "1996-12")
                .definition());
    assertEquals(1, marks(timeline, "circle").size());
    List<Element> bars = marks(timeline, "rect");
    assertEquals(2, bars.size());
    double year = Drawn.number(bars.get(0), "height");
    double twoYears = Drawn.number(bars.get(1), "height");
    assertEquals(2, twoYears / year, 0.02);
    assertEquals(
        List.of(
            List.of("1993", "Year"),
            List.of("21\u00a0October 1994", "Day"),
            List.of("January 1995 to December 1996", "Span")),
        timeline.table().rows());
  }

  @Test
  void labelsKeepTheOrderOfTimeAlsoWhereDatesCrowd() {
    Packages packages = Packages.twoSides().event("far", "1950", null);
    for (int day = 1; day <= 20; day++) {
      packages.event("day-" + day, "1998-10-%02d".formatted(day), null);
    }
    List<Drawn.Text> texts =
        Drawn.of(timeline(packages.definition()).panels().get(0).svg()).texts();
    List<Double> tops =
        texts.stream()
            .filter(text -> text.words().startsWith("Day "))
            .map(text -> text.area().top())
            .toList();
    assertEquals(20, tops.size());
    assertEquals(tops.stream().sorted().toList(), tops);
  }

  @Test
  void datesSetForMeasuresStandAmongTheEvents() {
    Diagram timeline =
        timeline(
            Packages.twoSides()
                .event("talks", "1998", null)
                .measure("freeze", "dprk", m -> m.due("1999-06-01"))
                .definition());
    assertEquals(List.of("1\u00a0June 1999", "Due: 1.1 Freeze"), timeline.table().rows().get(1));
  }

  @Test
  void manyEventsAreSplitAndWithoutAnyThereIsNoTimeline() {
    Packages packages = Packages.twoSides();
    for (int i = 0; i < 90; i++) {
      packages.event("event-" + i, String.valueOf(1900 + i), null);
    }
    Diagram timeline = timeline(packages.definition());
    assertTrue(timeline.panels().size() > 1);
    assertTrue(timeline.notes().get(0).contains("split"));
    assertFalse(
        Samples.draw(Packages.twoSides().definition(), Medium.HTML).containsKey("timeline"));
  }
}
