package org.demarche.checks.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.checks.Found;
import org.demarche.model.Packages;
import org.demarche.model.term.Better;
import org.junit.jupiter.api.Test;

class PastFloorTest {

  private static Packages lower(List<String> stances, String floor) {
    return Packages.twoSides()
        .measure("ban", "dprk")
        .position("range", "ban", Better.LOWER, stances, floor);
  }

  private static Packages higher(List<String> stances, String floor) {
    return Packages.twoSides()
        .measure("visits", "dprk")
        .position("number", "visits", Better.HIGHER, stances, floor);
  }

  @Test
  void fallbacksThatGiveUpMoreAndMorePass() {
    assertEquals(
        List.of(), Found.places(new NoConcession(), lower(List.of("180", "300", "500"), "500")));
    assertEquals(List.of(), Found.places(new NoConcession(), higher(List.of("12", "6", "2"), "2")));
  }

  @Test
  void aFallbackThatAsksForMoreIsNoConcession() {
    Packages packages = lower(List.of("180", "300", "200"), "300");

    assertEquals(
        List.of("/positions/0/fallbacks/1/value"), Found.places(new NoConcession(), packages));
    assertEquals(
        List.of(
            "a fallback of position range (\"Range\") goes from 300 km to 200 km, which concedes"
                + " nothing where lower is better"),
        Found.messages(new NoConcession(), packages));
  }

  @Test
  void aFallbackToTheSameValueIsNoConcessionHoweverItIsWritten() {
    assertEquals(
        List.of("/positions/0/fallbacks/0/value"),
        Found.places(new NoConcession(), higher(List.of("12", "12.0"), "2")));
  }

  @Test
  void onATermAFallbackSaysSomethingElse() {
    Packages packages =
        Packages.twoSides()
            .measure("ban", "dprk")
            .term("order", "ban", "Both at once", "Sales first", " Sales first ");

    assertEquals(
        List.of("/positions/0/fallbacks/1/text"), Found.places(new NoConcession(), packages));
  }

  @Test
  void aStanceMayLieAtTheFloorButNotPastIt() {
    assertEquals(
        List.of("/positions/0/fallbacks/1/value"),
        Found.places(new PastFloor(), lower(List.of("180", "300", "301"), "300")));
    assertEquals(
        List.of("/positions/0/preferred/value", "/positions/0/fallbacks/0/value"),
        Found.places(new PastFloor(), higher(List.of("3", "2"), "4")));
    assertEquals(
        List.of("a stance of position range (\"Range\"), 301 km, lies past its floor of 300 km"),
        Found.messages(new PastFloor(), lower(List.of("301"), "300")));
  }

  @Test
  void withoutAFloorNothingIsPastIt() {
    assertEquals(
        List.of(),
        Found.places(
            new PastFloor(),
            Packages.twoSides()
                .measure("ban", "dprk")
                .position("range", "ban", Better.LOWER, List.of("180", "900"), null)));
  }
}
