package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.PartialDate;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Per;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

  private static final String HEAD =
      """
      schema: demarche/1
      id: small-package
      title: A small package
      edition: 1998-10-22
      parties:
        - {id: proposer, title: Proposing Country, roles: [proposer]}
      """;

  private final DefinitionReader reader = new DefinitionReader();

  private ReadResult read(String name, String text) {
    return reader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Definition definition(String text) {
    return read("definition.yaml", text).definition().orElseThrow();
  }

  @Test
  void absentKeysHaveTheirDefaults() {
    NegotiatingPackage read =
        definition(
                HEAD
                    + """
                    measures:
                      - {id: act, title: Act, by: [proposer], cost: {amount: 2.50, currency: USD}}
                    commitments:
                      - id: treaty
                        title: Treaty
                        obligations: [{id: report, title: Report, by: [proposer]}]
                    """)
            .content();
    assertEquals(LocalDate.of(1998, 10, 22), read.asOf());
    assertEquals("en", read.language());
    assertEquals("", read.subtitle());
    assertNull(read.issuer());
    assertEquals(List.of(), read.linkages());
    Measure measure = read.measures().get(0);
    assertEquals(Status.PROPOSED, measure.status());
    assertNull(measure.phase());
    Money cost = measure.cost();
    assertTrue(cost != null && cost.per() == Per.TOTAL && cost.years() == 1);
    assertTrue(cost != null && !cost.approximate() && cost.from() == null);
    assertEquals("2.50", cost == null ? "" : cost.amount().toString());
    assertEquals(CommitmentState.ON_TRACK, read.commitments().get(0).state());
    assertEquals(CommitmentState.PENDING, read.commitments().get(0).obligations().get(0).state());
  }

  @Test
  void aBareYearIsADate() {
    Definition read = definition(HEAD + "events: [{id: talks, title: Talks, date: 1993}]\n");
    assertEquals(new PartialDate(1993, 0, 0), read.content().events().get(0).date());
  }

  @Test
  void anElementThatLacksAKeyIsLeftOutWithItsIdAndTheIdsBelow() {
    Definition read =
        definition(
            HEAD
                + """
                commitments:
                  - id: treaty
                    obligations: [{id: report, title: Report, by: [proposer]}]
                  - {id: accord, title: Accord}
                """);
    assertEquals("accord", read.content().commitments().get(0).id());
    assertEquals(Set.of("treaty", "report"), read.unread());
  }

  @Test
  void aMalformedIdIsUnreadInItsWellFormedSpellingToo() {
    Definition read = definition(HEAD + "areas: [{id: Fresh_Water, title: Water}]\n");
    assertEquals(Set.of("Fresh_Water", "fresh-water", "/areas/0/id"), read.unread());
  }

  @Test
  void elementsKeepTheirPointersWhenOthersAreLeftOut() {
    Definition read = definition(HEAD + "areas: [{id: water}, {id: energy, title: Energy}]\n");
    assertEquals("/areas/1", read.content().areas().get(0).pointer());
  }

  @Test
  void anOptionalValueThatIsWrongIsLeftOutAlone() {
    Definition read =
        definition(
            HEAD + "measures: [{id: act, title: Act, by: [proposer], due: soon, text: Words}]\n");
    assertNull(read.content().measures().get(0).due());
    assertEquals("Words", read.content().measures().get(0).text());
    assertEquals(Set.of("/measures/0/due"), read.unread());
  }

  @Test
  void anEntryThatEmptiesAListThatMustHaveOneTakesTheElementWithIt() {
    Definition read = definition(HEAD + "measures: [{id: act, title: Act, by: [Proposer]}]\n");
    assertEquals(List.of(), read.content().measures());
    assertTrue(read.unread().contains("act"));
  }

  @Test
  void theSecondOfTwoEqualKeysIsLeftOutWithTheIdsInIt() {
    Definition read =
        definition(
            HEAD
                + """
                areas: [{id: water, title: Water}]
                areas: [{id: energy, title: Energy}]
                """);
    assertEquals("water", read.content().areas().get(0).id());
    assertTrue(read.unread().contains("energy"));
  }

  @Test
  void aPackageThatLacksItsOwnKeysIsReadAllTheSame() {
    Definition read = definition("areas: [{id: water, title: Water}]\nedition: never\n");
    assertEquals("water", read.content().areas().get(0).id());
    assertEquals("demarche/1", read.content().schema());
    assertEquals(Set.of("/schema", "/id", "/title", "/edition", "/parties"), read.unread());
  }

  @Test
  void withoutAnEditionNoDateIsTooEarlyOrTooLate() {
    NegotiatingPackage read = definition("title: Dateless\n").content();
    assertEquals(LocalDate.of(9999, 12, 31), read.edition());
    assertEquals(LocalDate.of(1, 1, 1), read.asOf());
  }

  @Test
  void placesAreThoseOfKeysAndValues() {
    Definition read = definition(HEAD + "issuer: {name: \"한국 😀\", url: https://example.org}\n");
    assertEquals(
        new SourceLocation("definition.yaml", 7, 16, 6), read.places().value("/issuer/name"));
    assertEquals(new SourceLocation("definition.yaml", 7, 24, 3), read.places().key("/issuer/url"));
    assertEquals("한국 😀", read.places().texts().get("/issuer/name"));
  }

  @Test
  void bothSyntaxesReadAlike() {
    String json =
        """
        {
          "schema": "demarche/1",
          "id": "small-package",
          "title": "A small package",
          "edition": "1998-10-22",
          "parties": [{"id": "proposer", "title": "Proposing Country", "roles": ["proposer"]}],
          "summary": "First.\\n\\nSecond.",
          "measures": [{
            "id": "act", "title": "Act", "by": ["proposer"], "due": 1999,
            "cost": {"amount": 1.5e6, "currency": "USD", "approximate": true}}],
          "linkages": [{"kind": "in-return-for", "from": "act", "to": ["small-package"]}],
          "positions": [{
            "id": "range", "title": "Range", "measure": "act",
            "scale": {"quantity": "range", "unit": "km", "better": "lower"},
            "preferred": {"value": 180}, "fallbacks": [{"value": 300, "text": "More"}]}]
        }
        """;
    String yaml =
        HEAD
            + """
            summary: |
              First.

              Second.
            measures:
              - id: act
                title: Act
                by: [proposer]
                due: 1999
                cost: {amount: 1.5e6, currency: USD, approximate: true}
            linkages:
              - {kind: in-return-for, from: act, to: [small-package]}
            positions:
              - id: range
                title: Range
                measure: act
                scale: {quantity: range, unit: km, better: lower}
                preferred: {value: 180}
                fallbacks: [{value: 300, text: More}]
            """;
    ReadResult fromJson = read("definition.json", json);
    assertEquals(List.of(), fromJson.findings());
    assertEquals(definition(yaml).content(), fromJson.definition().orElseThrow().content());
  }

  @Test
  void jsonIsYamlToo() {
    String json = "{\"schema\": \"demarche/1\", \"id\": \"small\", \"title\": \"Small\"}";
    assertEquals(
        definition(json).content(),
        read("definition.json", json).definition().orElseThrow().content());
  }
}
