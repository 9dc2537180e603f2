package org.demarche.analysis.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.scenario.MoneyChange.Total;
import org.demarche.analysis.scenario.ScenarioChange.Dated;
import org.demarche.analysis.scenario.ScenarioChange.Happened;
import org.demarche.analysis.scenario.ScenarioChange.ReadBy;
import org.demarche.analysis.scenario.ScenarioChange.Restated;
import org.demarche.analysis.scenario.ScenarioChange.Taken;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class ScenarioApplicationTest {

  private static final Definition TALKS =
      read(
          """
          schema: demarche/1
          id: talks
          title: Talks
          edition: 1999-03-03
          parties:
            - {id: us, title: United States, roles: [proposer]}
            - {id: dprk, title: North Korea, roles: [counterpart]}
          parts:
            - {id: core, title: Core}
          phases:
            - {id: first, title: First}
            - {id: second, title: Second}
          measures:
            - {id: freeze, title: A freeze, phase: first, by: [dprk], status: in-force}
            - {id: visit, title: A visit, phase: first, by: [dprk]}
            - {id: oil, title: Oil, phase: first, by: [us], status: under-way}
            - {id: seal, title: A seal, part: core, phase: second, by: [dprk]}
            - id: aid
              title: Aid
              phase: second
              by: [us]
              cost: {amount: 1000, currency: USD}
              contributions: [{party: us, firmness: likely, amount: {amount: 400, currency: USD}}]
            - {id: limit, title: A limit, by: [dprk]}
            - {id: next, title: What follows, by: [us]}
          linkages:
            - {kind: in-return-for, from: aid, to: [visit]}
            - {kind: requires, from: limit, to: [visit], heldBy: [us]}
            - {kind: requires, from: next, to: [core]}
          triggers:
            - {id: launch, title: A launch, suspends: [first, aid], breaches: [freeze]}
            - {id: walkout, title: A walkout, ends: [seal, oil]}
          positions:
            - id: range
              title: Range
              measure: limit
              scale: {quantity: range, unit: km, better: lower}
              preferred: {value: 180}
              fallbacks: [{value: 300, requires: [freeze]}, {value: 400}]
          """);

  private static Definition read(String yaml) {
    return new DefinitionReader()
        .read("talks.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .definition()
        .orElseThrow();
  }

  /** What changes, each on a line; status without the day since when. */
  private static List<String> changes(ScenarioChange... scenario) {
    return WhatIf.of(TALKS, List.of(scenario)).comparison().changes().stream()
        .filter(change -> !change.key().equals("since"))
        .map(c -> "%s %s %s %s".formatted(c.id(), c.key(), c.from(), c.to()))
        .toList();
  }

  @Test
  void aStatusHoldsFromTheDayOn() {
    assertEquals(
        List.of("visit status [proposed] [dropped]"),
        changes(new Restated("visit", Status.DROPPED)));
    assertEquals(List.of(), changes(new Restated("freeze", Status.IN_FORCE)));
    var after = WhatIf.of(TALKS, List.of(new Restated("visit", Status.DONE))).after();
    assertEquals(
        PartialDate.parse("1999-03-03").orElseThrow(), after.content().measures().get(1).since());
  }

  @Test
  void aDateIsWhenItIsDue() {
    assertEquals(
        List.of("visit due [] [1999-01]"),
        changes(new Dated("visit", PartialDate.parse("1999-01").orElseThrow())));
  }

  @Test
  void aStanceThatIsTakenIsTheOnlyOneAndItsMeasureRequiresWhatItDoes() {
    assertEquals(
        List.of(
            "range preferred.value [180 km] [300 km]",
            "range preferred.requires [] [freeze]",
            "range fallbacks.1.value [300 km] []",
            "range fallbacks.1.requires [freeze] []",
            "range fallbacks.2.value [400 km] []",
            "limit requires freeze  [] []"),
        changes(new Taken("range", StanceChoice.parse("fallback:1").orElseThrow())));
  }

  @Test
  void aReadingIsDisputedNoLonger() {
    assertEquals(List.of("limit requires visit heldBy [us] []"), changes(new ReadBy("us")));
    var whatIf = WhatIf.of(TALKS, List.of(new ReadBy("us")));
    assertTrue(
        whatIf.comparison().effects().stream()
            .anyMatch(e -> e.id().equals("limit") && e.to().equals(List.of("waiting"))),
        whatIf.comparison().effects()::toString);
  }

  /** What waits for its phase is not held up besides: a phase would count as begun. */
  @Test
  void anEventBreaksAndHoldsUp() {
    assertEquals(
        List.of(
            "freeze status [in-force] [breached]",
            "visit status [proposed] [suspended]",
            "oil status [under-way] [suspended]"),
        changes(new Happened("launch")));
  }

  /** What required the part would else be satisfied, since nothing is left in it. */
  @Test
  void anEventEndsWhatHasNotBegunForGood() {
    assertEquals(
        List.of(
            "oil status [under-way] [lapsed]",
            "seal status [proposed] [dropped]",
            "next requires seal  [] []",
            "next requires core  [] []"),
        changes(new Happened("walkout")));
    var whatIf = WhatIf.of(TALKS, List.of(new Happened("walkout")));
    assertEquals(List.of("next"), whatIf.heldBack().stream().map(Element::id).toList());
  }

  @Test
  void theOrderOfChangesMeansNothing() {
    List<ScenarioChange> scenario =
        List.of(
            new Happened("launch"),
            new Restated("visit", Status.DONE),
            new Taken("range", StanceChoice.parse("fallback:2").orElseThrow()),
            new Happened("walkout"));
    List<ScenarioChange> reversed =
        List.of(scenario.get(3), scenario.get(2), scenario.get(1), scenario.get(0));
    assertEquals(
        ScenarioApplication.of(TALKS.content(), scenario),
        ScenarioApplication.of(TALKS.content(), reversed));
  }

  @Test
  void whatIsGivenUpCostsNothing() {
    MoneyChange money =
        WhatIf.of(TALKS, List.of(new Restated("aid", Status.DROPPED))).money().get(0);
    assertEquals("USD", money.currency());
    assertEquals(new Total(new BigDecimal(1000), 1, 7), money.before());
    assertEquals(new Total(null, 0, 6), money.after());
    assertEquals(new BigDecimal(400), money.payers().get(0).before());
    assertEquals(BigDecimal.ZERO, money.payers().get(0).after());
  }

  @Test
  void faultsAreToldAllAtOnce() {
    List<String> faults =
        ScenarioFault.of(
                TALKS.content(),
                TALKS.index(),
                List.of(
                    new Restated("visit", Status.DONE),
                    new Restated("visit", Status.DROPPED),
                    new Taken("range", StanceChoice.parse("fallback:3").orElseThrow()),
                    new ReadBy("dprk"),
                    new Happened("launch"),
                    new Happened("launch")))
            .stream()
            .map(ScenarioFault::message)
            .toList();
    assertEquals(
        List.of(
            "\"visit is dropped\" contradicts \"visit is done\"",
            "range cannot be settled at fallback 3: it has opening, fallback:1, fallback:2",
            "dprk holds no reading of its own; who does: us",
            "\"launch happens\" is supposed twice"),
        faults);
  }

  @Test
  void aCopyRefusesAComponentThatIsNotThere() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RecordCopy.with(TALKS.content(), Map.of("titel", "Other")));
  }
}
