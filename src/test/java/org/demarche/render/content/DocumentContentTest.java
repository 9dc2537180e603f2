package org.demarche.render.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Objects;
import org.demarche.render.content.StickingPoint.Distance;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.Test;

/** What documents show, chosen and in order. */
class DocumentContentTest {

  private static final String PACKAGE =
      """
      schema: demarche/1
      id: talks
      title: Talks
      edition: 2026-03-02
      parties:
        - {id: us, title: Us, roles: [proposer]}
        - {id: them, title: Them, roles: [counterpart]}
      parts:
        - {id: empty, title: Nothing yet}
        - {id: full, title: Everything}
      measures:
        - {id: one, part: full, title: One, by: [them], towards: [us], cost: {amount: 5, currency: USD}}
        - {id: two, part: full, title: Two, by: [us], towards: [them], cost: {amount: 7, currency: EUR}}
        - {id: three, part: full, title: Three, by: [us], towards: [them], status: done, cost: {amount: 9, currency: EUR}}
        - {id: four, part: full, title: Four, by: [us], towards: [them], status: under-way, due: 2026-01}
      interests:
        - {id: loose, title: Whatever, party: them}
        - {id: first, title: Safety, party: them, rank: 1}
      """;

  private static DocumentContent content(String text) {
    return Subjects.of("talks.yaml", text).content();
  }

  @Test
  void everyCurrencyThatIsStatedIsInTheStripAndWhatIsFinishedGivesWay() {
    List<KeyFigure> figures = content(PACKAGE).figures();
    assertEquals(
        List.of("asks", "offers", "ready", "overdue", "cost", "cost"),
        figures.stream().map(KeyFigure::kind).toList());
    assertEquals(
        List.of("EUR", "USD"),
        figures.stream()
            .filter(figure -> figure.cost() != null)
            .map(figure -> Objects.requireNonNull(figure.cost()).currency())
            .toList());
  }

  @Test
  void ranksComeBeforeWhatHasNone() {
    List<String> ids =
        content(PACKAGE).wants().get(0).interests().stream().map(want -> want.id()).toList();
    assertEquals(List.of("first", "loose"), ids);
  }

  @Test
  void aPartHasTheNumberThatItsMeasuresBeginWith() {
    MeasureRecord.Group group = content(PACKAGE).matrix().get(0);
    assertEquals(2, group.number());
  }

  @Test
  void sectionsAreNumberedAsTheyCome() {
    Outline outline = content(PACKAGE).outline();
    List<String> numbers =
        outline.sections().stream().map(each -> each.name() + " " + each.number()).toList();
    assertEquals(
        List.of("standing 1", "bargain 2", "money 3", "interests 4", "record A", "frame B"),
        numbers);
    assertEquals("money", Objects.requireNonNull(outline.byName().get("money")).subject());
  }

  @Test
  void aSumSaysWhatItIsOf() {
    MoneySummary euro = content(PACKAGE).money().get(1);
    MoneySummary.Cost cost = Objects.requireNonNull(euro.cost());
    assertEquals("EUR 16 of 2", cost.currency() + " " + cost.sum() + " of " + cost.stated());
    assertNotNull(euro.gap());
    assertEquals(List.of(), euro.named());
  }

  @Test
  void aDistanceHasASizeAndASide() {
    DocumentContent content = Subjects.of(Subjects.REPORT).content();
    for (StickingPoint point : content.positions()) {
      for (Distance distance : point.apart()) {
        assertEquals(1, distance.size().signum());
      }
    }
  }
}
