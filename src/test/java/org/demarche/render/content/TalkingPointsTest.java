package org.demarche.render.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.measure.Element;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.content.TalkingPoints.OnPosition;
import org.demarche.render.content.TalkingPoints.WithParty;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the talking points choose, and in which order. */
class TalkingPointsTest {

  private static final TalkingPoints REPORT = points(Subjects.of(Subjects.REPORT));

  private static TalkingPoints points(Subject subject) {
    return DocumentContent.of(subject.definition(), subject.analysis()).lines();
  }

  private static String ids(List<? extends Element> elements) {
    return elements.stream().map(Element::id).collect(Collectors.joining(" "));
  }

  @Test
  void ranksComeFirstThenWhatTheAuthorHasWordsFor() {
    WithParty korea = REPORT.parties().get(0);
    assertEquals("north-korea", korea.party().id());
    assertEquals(
        "normal-relations respect economy-and-food foreign-currency",
        ids(korea.interests().stream().map(TalkingPoints.OnInterest::interest).toList()));
    assertEquals("less-threat", ids(REPORT.aims()));
  }

  @Test
  void aStatementStandsWithTheFirstPointThatItBearsOn() {
    OnPosition order = REPORT.positions().get(1);
    assertEquals("statement-development", ids(order.statements()));
    assertEquals("statement-sandia", ids(REPORT.parties().get(0).interests().get(0).statements()));
  }

  @Test
  void aFallbackSaysWhatItWaitsFor() {
    OnPosition order = REPORT.positions().get(1);
    assertEquals("test-moratorium", ids(order.fallbacks().get(0).unmet()));
  }

  @Test
  void aMeasureOfTwoPositionsHasItsFactsOnce() {
    assertEquals(1, REPORT.positions().get(0).background().measures().size());
    assertTrue(REPORT.positions().get(1).background().measures().isEmpty());
  }

  @Test
  void theFloorIsNotSaid() {
    Subject subject = Subjects.of(Subjects.REPORT);
    String page =
        new HtmlRenderer(List.of(Path.of("templates")))
            .render(DocumentKind.LINES, Medium.HTML, subject, 9)
            .xhtml();
    String text = Jsoup.parse(page).body().text();
    assertTrue(text.contains("A test limit of 300 kilometres"), text);
    assertFalse(text.contains("No talks on sales alone"), text);
  }
}
