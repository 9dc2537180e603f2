package org.demarche.deliver.plan;

import static org.demarche.deliver.plan.Plans.decisions;
import static org.demarche.deliver.plan.Plans.edition;
import static org.demarche.deliver.plan.Plans.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.demarche.deliver.list.MailForm;
import org.demarche.deliver.plan.DeliveryHistory.State;
import org.demarche.edition.Edition;
import org.demarche.model.MarkingOrder;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryPlanTest {

  private static final String ANA_AND_BEN =
      """
      recipients:
        - {id: ana, name: Ana Example, to: mailto:ana@example.org, clearance: Secret}
        - {id: ben, name: Ben Sample, to: "file:packets/ben", clearance: restricted}
      """;

  private static final String DESK = list("follows: all", ANA_AND_BEN);

  private final Plans plans =
      new Plans().with(edition("us", 3, "Restricted"), edition("uk", 1, "SECRET"));

  @Test
  void eachRecipientGetsEachPackageThatTheMarkingAllows() {
    assertEquals(
        List.of("ana: send uk@1", "ana: send us@3", "ben: refused uk@1 D503", "ben: send us@3"),
        decisions(plans.of(Plans.EVERYTHING, DESK)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "public, true",
    "Restricted, true",
    "RESTRICTED, true",
    "Confidential, false",
    "Top  Secret, false",
    "Cosmic, false",
    "Restricted//NOFORN, false"
  })
  void aMarkingThatIsNotKnownIsHigherThanAll(String marking, boolean allowed) {
    List<String> decided =
        decisions(new Plans().with(edition("us", 1, marking)).of(Plans.EVERYTHING, DESK));
    assertEquals(allowed, decided.contains("ben: send us@1"), decided.toString());
  }

  @Test
  void theSameDocumentsAsWentLastAreNotSentAgain() {
    DeliveryPlan first = plans.of(Plans.EVERYTHING, DESK);
    PlannedCopy copy = first.toSend().get(0);
    Edition sent = copy.editions().get(0);
    String target =
        PlannedCopy.target(copy.list(), copy.recipient(), copy.address(), sent.packageId());
    plans.contents.put(target + "|" + copy.content(sent), State.SENT);
    assertEquals(first.toSend().size() - 1, plans.of(Plans.EVERYTHING, DESK).toSend().size());
    plans.contents.put(target + "|" + copy.content(sent), State.UNKNOWN);
    assertEquals(first.toSend().size() - 1, plans.of(Plans.EVERYTHING, DESK).toSend().size());
  }

  @Test
  void whatHasNoMarkingIsTheHighestUnlessItIsSaidOtherwise() {
    plans.with(edition("fr", 1, ""));
    String all =
        list(
            "follows: [fr]",
            "recipients: [{id: cid, name: Cid, to: 'mailto:cid@example.org', clearance: Secret}]");
    assertEquals(List.of("cid: refused fr@1 D503"), decisions(plans.of(Plans.EVERYTHING, all)));
    plans.markings = plans.markings.withUnmarked("secret");
    assertEquals(List.of("cid: send fr@1"), decisions(plans.of(Plans.EVERYTHING, all)));
  }

  @Test
  void aTestSendsNothingAboveWhatItsAddressMayHave() {
    DeliveryPlan plan = plans.of(Plans.EVERYTHING, DESK);
    assertEquals(List.of(), plan.within(Plans.MARKINGS, "").toSend());
    assertEquals(plan.toSend(), plan.within(Plans.MARKINGS, "Top secret").toSend());
  }

  @Test
  void withoutAClearanceOnlyWhatIsOpenIsSent() {
    plans.markings = plans.markings.withUnmarked(MarkingOrder.OPEN);
    String all =
        list("follows: all", "recipients: [{id: cid, name: Cid, to: 'mailto:cid@example.org'}]");
    plans.with(edition("fr", 1, ""), edition("de", 1, "Public"));
    assertEquals(
        List.of(
            "cid: refused de@1 D503",
            "cid: send fr@1",
            "cid: refused uk@1 D503",
            "cid: refused us@3 D503"),
        decisions(plans.of(Plans.EVERYTHING, all)));
  }

  @Test
  void whatIsAboveTheListIsNotFollowedButAnUnknownMarkingIsRefusedAloud() {
    plans.with(edition("fr", 1, "Cosmic"));
    assertEquals(
        List.of(
            "ana: refused fr@1 D506", "ana: send us@3", "ben: refused fr@1 D506", "ben: send us@3"),
        decisions(
            plans.of(Plans.EVERYTHING, list("follows: all", "upTo: Confidential", ANA_AND_BEN))));
  }

  @Test
  void aRepeatedRunSendsOnlyWhatWasNotSent() {
    DeliveryPlan first = plans.of(Plans.EVERYTHING, DESK);
    plans.record(first, State.SENT);
    assertEquals(List.of(), plans.of(Plans.EVERYTHING, DESK).toSend());
    plans.with(edition("us", 4, "Restricted"));
    assertEquals(
        List.of(
            "ana: already-sent uk@1", "ana: send us@4", "ben: refused uk@1 D503", "ben: send us@4"),
        decisions(plans.of(Plans.EVERYTHING, DESK)));
  }

  @Test
  void theSameCopyHasTheSameKeyAndAnotherHasAnother() {
    DeliveryPlan plan = plans.of(Plans.EVERYTHING, DESK);
    List<String> keys = plan.toSend().stream().map(PlannedCopy::key).toList();
    assertEquals(keys.size(), Set.copyOf(keys).size());
    assertEquals(
        keys, plans.of(Plans.EVERYTHING, DESK).toSend().stream().map(PlannedCopy::key).toList());
    assertNotEquals(
        PlannedCopy.sentKey(edition("us", 1, "Public")),
        PlannedCopy.sentKey(edition("us", 1, "")),
        "the same number of another definition");
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, send",
    "FAILED, send",
    "SENT, already-sent",
    "UNKNOWN, unknown-waits",
    "SENDING, unknown-waits"
  })
  void whatTheLedgerKnowsDecides(State state, String decision) {
    plans.record(plans.of(Plans.EVERYTHING, DESK), state);
    DeliveryPlan plan = plans.of(Plans.EVERYTHING, DESK);
    assertEquals("ana: " + decision + " us@3", decisions(plan).get(1));
    assertTrue(
        plan.toSend().stream()
            .allMatch(copy -> copy.decision().equals(new Decision.Send(state == State.FAILED))));
  }

  @Test
  void aRefusalThatWasToldIsKnownAsTold() {
    PlannedCopy refused = plans.of(Plans.EVERYTHING, DESK).copies().get(2);
    assertFalse(((Decision.Refused) refused.decision()).isTold());
    plans.states.put(refused.key(), State.REFUSED);
    PlannedCopy again = plans.of(Plans.EVERYTHING, DESK).copies().get(2);
    assertTrue(((Decision.Refused) again.decision()).isTold());
  }

  @Test
  void afterANightListsForEachEditionAreServedAndOthersAreNot() {
    String each = list("follows: all", "send: each-edition", ANA_AND_BEN);
    assertEquals(3, plans.of(new Occasion.AfterNight(), each).toSend().size());
    assertEquals(List.of(), plans.of(new Occasion.AfterNight(), DESK).copies());
  }

  @Test
  void afterADropOnlyWhatWasDroppedIsSent() {
    String each = list("follows: all", "send: each-edition", ANA_AND_BEN);
    String daily = each.replace("each-edition", "daily").replace("id: desk", "id: daily");
    assertEquals(
        List.of("ana: send us@3", "ben: send us@3"),
        decisions(plans.of(new Occasion.AfterDrop(Set.of("us", "other")), each, daily)));
    assertEquals(
        List.of(), decisions(plans.of(new Occasion.AfterDrop(Set.of("other")), each, daily)));
  }

  @Test
  void aDailyListGetsOneBookOfWhatIsNewAndRefusalsBesideIt() {
    String daily = list("follows: all", "send: daily", ANA_AND_BEN);
    plans.with(edition("fr", 2, "Public"));
    DeliveryPlan plan = plans.of(new Occasion.AfterNight(), daily);
    assertEquals(
        List.of("ana: send fr@2+uk@1+us@3", "ben: send fr@2+us@3", "ben: refused uk@1 D503"),
        decisions(plan));
    plans.record(plan, State.SENT);
    plans.served.put("desk", plans.now);
    plans.now = Instant.parse("2026-03-04T06:59:00Z");
    plans.with(edition("us", 4, "Restricted"));
    DeliveryPlan early = plans.of(new Occasion.AfterNight(), daily);
    assertEquals(List.of("ana: not-due", "ben: not-due"), decisions(early));
    assertEquals(
        new Decision.NotDue(Instant.parse("2026-03-04T07:00:00Z")),
        early.copies().get(0).decision());
    plans.now = Instant.parse("2026-03-04T07:00:00Z");
    assertEquals(
        List.of("ana: send us@4", "ben: send us@4", "ben: refused uk@1 D503"),
        decisions(plans.of(new Occasion.AfterNight(), daily)));
  }

  @Test
  void aBookWithoutNewsIsNotMade() {
    String daily = list("follows: all", "send: daily", ANA_AND_BEN);
    plans.record(plans.of(new Occasion.AfterNight(), daily), State.SENT);
    assertEquals(
        List.of("ana: nothing-new", "ben: nothing-new", "ben: refused uk@1 D503"),
        decisions(plans.of(new Occasion.AfterNight(), daily)));
  }

  @Test
  void anUnknownOutcomeStaysOutOfTheNextBook() {
    String daily = list("follows: all", "send: daily", ANA_AND_BEN);
    plans.record(plans.of(new Occasion.AfterNight(), daily), State.UNKNOWN);
    plans.with(edition("fr", 2, "Public"));
    assertEquals(
        List.of("ana: send fr@2", "ana: unknown-waits uk@1", "ana: unknown-waits us@3"),
        decisions(plans.of(new Occasion.AfterNight(), daily)).subList(0, 3));
  }

  @Test
  void aPersonGetsABookWhetherDueOrNot() {
    plans.served.put("desk", plans.now);
    String weekly = list("follows: all", "send: weekly", "day: friday", ANA_AND_BEN);
    assertEquals(2, plans.of(Plans.EVERYTHING, weekly).toSend().size());
    assertEquals(0, plans.of(new Occasion.AfterNight(), weekly).toSend().size());
  }

  @Test
  void oneBadAddressStopsNobody() {
    String bad =
        list(
            "follows: us",
            """
            recipients:
              - {id: r1, name: A, to: [nowhere, mailto:a@example.org], clearance: Secret}
              - {id: r2, name: B, to: mailto:b@example.org, clearance: Secre}
              - {id: r3, name: C, to: mailto:c@example.org, clearance: Secret}
            """);
    assertEquals(
        List.of("r1: refused D504", "r1: send us@3", "r2: refused D506", "r3: send us@3"),
        decisions(plans.of(Plans.EVERYTHING, bad)));
  }

  @Test
  void theFaultOfOneRecipientIsNotThatOfAnotherWithALongerIndex() {
    StringBuilder many = new StringBuilder("recipients:\n");
    for (int i = 0; i < 12; i++) {
      String to = i == 1 ? "nowhere" : "mailto:r%d@example.org".formatted(i);
      many.append("  - {id: r%d, name: R, to: %s, clearance: Secret}%n".formatted(i, to));
    }
    DeliveryPlan plan = plans.of(Plans.EVERYTHING, list("follows: us", many.toString()));
    assertEquals(11, plan.toSend().size());
  }

  /** What was left out of a list may be what protects a copy. */
  @Test
  void aListThatCannotBeReadInFullIsNotServed() {
    String faulty = list("follows: all", "passwordFrm: env:X", ANA_AND_BEN);
    String sound = DESK.replace("id: desk", "id: other");
    DeliveryPlan plan = plans.of(Plans.EVERYTHING, faulty, sound);
    assertEquals(List.of("other"), plan.lists().stream().map(l -> l.id()).toList());
    assertEquals(3, plan.toSend().size());
    assertEquals(List.of("D104"), codes(plan.findings()));
  }

  @Test
  void aCopyWhosePasswordIsMissingIsRefused() {
    String secret = list("follows: us", "passwordFrom: env:DESK", ANA_AND_BEN);
    assertEquals(
        List.of("ana: refused us@3 D508", "ben: refused us@3 D508"),
        decisions(plans.of(Plans.EVERYTHING, secret)));
    plans.secrets.add("env:DESK");
    DeliveryPlan plan = plans.of(Plans.EVERYTHING, secret);
    assertEquals(2, plan.toSend().size());
    assertTrue(plan.toSend().stream().noneMatch(PlannedCopy::hasInlineSummary));
  }

  @Test
  void aCopyThatCannotBeSignedIsRefused() {
    String signed = list("follows: us", "signature: true", ANA_AND_BEN);
    assertEquals(List.of(), plans.of(Plans.EVERYTHING, signed).toSend());
    plans.canSign = true;
    assertEquals(2, plans.of(Plans.EVERYTHING, signed).toSend().size());
  }

  @Test
  void aMailThatWouldBeTooLargeHasALinkAndAFolderHasFiles() {
    plans.with(edition("us", 3, "Restricted", 600_000));
    String small = list("follows: us", "sizeLimit: 1", ANA_AND_BEN);
    assertEquals(
        List.of("ana: refused us@3 D511", "ben: send us@3"),
        decisions(plans.of(Plans.EVERYTHING, small)));
    String linked = small.replace("sizeLimit", "linkBase: https://b.example.org/\nsizeLimit");
    assertEquals(
        List.of(MailForm.LINK, MailForm.ATTACHMENTS),
        plans.of(Plans.EVERYTHING, linked).toSend().stream().map(PlannedCopy::form).toList());
    String secret = linked.replace("sizeLimit", "passwordFrom: env:DESK\nsizeLimit");
    plans.secrets.add("env:DESK");
    assertEquals(
        List.of("ana: refused us@3 D513", "ben: send us@3"),
        decisions(plans.of(Plans.EVERYTHING, secret)));
  }

  @Test
  void anEditionWithoutAKindIsRefusedRatherThanSentInPart() {
    assertEquals(
        List.of("ana: refused us@3 D510", "ben: refused us@3 D510"),
        decisions(
            plans.of(
                Plans.EVERYTHING, list("follows: us", "kinds: [summary, matrix]", ANA_AND_BEN))));
  }

  @Test
  void unknownNamesAreTold() {
    DeliveryPlan plan =
        plans.of(
            new Occasion.OnDemand(Set.of("desc"), Set.of("ana")),
            list("follows: [us, de, it]", ANA_AND_BEN));
    assertEquals(List.of("D501", "D502"), codes(plan.findings()));
    plans.packages.add("it");
    DeliveryPlan other =
        plans.of(
            new Occasion.OnDemand(Set.of("desk"), Set.of("ana")),
            list("follows: [us, de, it]", ANA_AND_BEN));
    assertEquals(List.of("ana: send us@3"), decisions(other));
    assertEquals(List.of("D505", "D509"), codes(other.findings()));
    assertTrue(other.findings().stream().noneMatch(Finding::isError));
  }

  @Test
  void nothingBuiltAtAllIsTold() {
    DeliveryPlan plan = new Plans().of(Plans.EVERYTHING, DESK);
    assertEquals(List.of("D509"), codes(plan.findings()));
    assertEquals(List.of("ana: nothing-new", "ben: nothing-new"), decisions(plan));
  }

  @Test
  void whoIsPausedGetsNothing() {
    assertEquals(
        List.of("ana: paused", "ben: send us@3"),
        decisions(
            plans.of(
                Plans.EVERYTHING,
                list("follows: us", ANA_AND_BEN.replaceFirst("\\}", ", paused: true}")))));
    assertEquals(
        List.of("ana: paused", "ben: paused"),
        decisions(plans.of(Plans.EVERYTHING, list("follows: us", "paused: true", ANA_AND_BEN))));
  }

  @Test
  void whatARecipientSaysGoesBeforeTheList() {
    String own =
        list(
            "follows: us",
            "watermark: true",
            "kinds: briefing",
            """
            recipients:
              - id: ana
                name: Ana Example
                to: mailto:ana@example.org
                clearance: Secret
                kinds: [summary]
                media: [html]
                watermark: false
              - {id: ben, name: Ben, to: mailto:ben@example.org, clearance: Secret}
            """);
    List<PlannedCopy> copies = plans.of(Plans.EVERYTHING, own).toSend();
    assertEquals(List.of("summary"), copies.get(0).kinds());
    assertEquals("[HTML]", copies.get(0).media().toString());
    assertFalse(copies.get(0).options().watermark());
    assertEquals(List.of("briefing"), copies.get(1).kinds());
    assertTrue(copies.get(1).options().watermark());
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
