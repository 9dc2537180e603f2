package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.model.Packages;
import org.demarche.model.position.Position;
import org.demarche.model.position.Scale;
import org.demarche.model.position.Stance;
import org.demarche.model.term.Better;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionsTest {

  private static Stance at(@Nullable String value, String... requires) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    return new Stance(number, "", "", List.of(requires), "", "");
  }

  private static Positions.Range range(Better better, @Nullable Stance floor, String theirs) {
    Position position =
        new Position(
            "range",
            "Range",
            "tests",
            new Scale("range", "km", better),
            at("180"),
            List.of(at("300", "consent", "waiver")),
            floor,
            at(theirs),
            "",
            "",
            List.of(),
            "",
            "/positions/0");
    return Analyses.of(
            Packages.twoSides()
                .measure("tests", "dprk")
                .measure("consent", "us", m -> m.status(Status.DONE))
                .measure("waiver", "us")
                .with(position))
        .positions()
        .positions()
        .get(0);
  }

  private static List<String> marks(Positions.Range range) {
    return range.marks().stream()
        .map(mark -> mark.kind().words() + mark.number() + " " + mark.distance())
        .toList();
  }

  @Test
  void marksSayHowFarTheyAreFromTheCounterpart() {
    Positions.Range range = range(Better.LOWER, at("500"), "1300");
    assertEquals(
        List.of("preferred0 1120", "fallback1 1000", "floor0 800", "counterpart0 null"),
        marks(range));
    assertEquals(new BigDecimal("180"), range.min());
    assertEquals(new BigDecimal("1300"), range.max());
    assertEquals(false, range.overlap());
    assertEquals("tests", range.measure() == null ? "" : range.measure().id());
  }

  @Test
  void aCounterpartOnTheGoodSideOfTheFloorLeavesRoomForAgreement() {
    assertEquals(true, range(Better.LOWER, at("500"), "500").overlap());
    assertEquals(true, range(Better.HIGHER, at("100"), "150").overlap());
    assertEquals(false, range(Better.HIGHER, at("100"), "90").overlap());
  }

  @Test
  void withoutAFloorTheLastFallbackIsTheLimit() {
    assertEquals(true, range(Better.LOWER, null, "300").overlap());
    assertEquals(false, range(Better.LOWER, null, "301").overlap());
  }

  @Test
  void aStanceIsOpenWhenWhatItRequiresIsDone() {
    List<Positions.Mark> marks = range(Better.LOWER, null, "300").marks();
    assertTrue(marks.get(0).isOpen());
    assertFalse(marks.get(1).isOpen());
    assertEquals(List.of("consent"), ids(marks.get(1).met()));
    assertEquals(List.of("waiver"), ids(marks.get(1).unmet()));
  }

  @Test
  void aTermHasNoScale() {
    Positions.Range range =
        Analyses.of(
                Packages.twoSides().measure("tests", "dprk").term("when", "tests", "now", "later"))
            .positions()
            .positions()
            .get(0);
    assertNull(range.min());
    assertNull(range.overlap());
    assertEquals(List.of("preferred0 null", "fallback1 null"), marks(range));
  }
}
