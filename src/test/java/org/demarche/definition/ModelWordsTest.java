package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.model.Definition;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.date.TimeSpan;
import org.demarche.model.measure.ForbiddenAuthority;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.MeasureCharacter;
import org.junit.jupiter.api.Test;

/** Values that a definition may write in more than one way. */
class ModelWordsTest {

  private static final String HEAD =
      """
      schema: demarche/1
      id: words
      title: Words
      edition: 2016-11-01
      parties:
        - {id: government, title: Government, roles: [proposer, signatory]}
      """;

  private static Definition read(String more) {
    var read = new DefinitionReader().read("a.yaml", bytes(HEAD + more));
    assertEquals("[]", read.findings().toString());
    return read.definition().orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aDateMayRunFromAMeasure() {
    Definition definition =
        read(
            """
            measures:
              - {id: sign, title: Sign, short: Signing, by: [government], since: 2016-08-24}
              - id: count
                title: Count
                by: [government]
                due: {within: 3 weeks, after: sign}
                until: 2017-01
                character: enabling
                target: {quantity: arms, amount: 7000}
            """);
    Measure count = definition.index().find("count", Measure.class).orElseThrow();
    assertEquals(new RelativeDate(new TimeSpan(3, ChronoUnit.WEEKS), "sign"), count.due());
    assertEquals(new PartialDate(2016, 9, 14), definition.index().date(count.due()).orElseThrow());
    assertEquals(new PartialDate(2017, 1, 0), count.until());
    assertEquals(MeasureCharacter.ENABLING, count.character());
    assertEquals("Signing", definition.content().measures().get(0).shortTitle());
    assertTrue(definition.index().date(new RelativeDate(span("1 year"), "count")).isEmpty());
  }

  private static TimeSpan span(String text) {
    return TimeSpan.parse(text).orElseThrow();
  }

  @Test
  void aKindOfAuthorityMayStandAloneOrWithAParty() {
    Definition definition =
        read(
            """
            constraints:
              - id: no-vote
                title: No vote
                forbidsAuthority: [referendum, {kind: judicial, party: government}]
            """);
    assertEquals(
        List.of(
            new ForbiddenAuthority(AuthorityKind.REFERENDUM, null),
            new ForbiddenAuthority(AuthorityKind.JUDICIAL, "government")),
        definition.content().constraints().get(0).forbidsAuthority());
  }

  @Test
  void aSumIsInYearsOnlyWhereTheDefinitionSaysSo() {
    assertEquals(Map.of(), years("amount: 30, years: 3, from: 2020"));
    assertEquals(
        Map.of(2020, money("3.33"), 2021, money("3.33"), 2022, money("3.34")),
        years("amount: 10, years: 3, from: 2020, spread: even"));
    assertEquals(
        Map.of(2020, money("30"), 2021, money("30")),
        years("amount: 30, years: 2, from: 2020, per: year"));
    assertEquals(Map.of(2020, money("30")), years("amount: 30, from: 2020"));
    assertEquals(
        Map.of(2020, money("10"), 2022, money("20")),
        years("amount: 30, byYear: {2020: 10, 2022: 20}"));
  }

  private static Map<Integer, BigDecimal> years(String keys) {
    Definition definition = read("cost: {currency: USD, " + keys + "}");
    return Objects.requireNonNull(definition.content().cost()).yearly();
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
