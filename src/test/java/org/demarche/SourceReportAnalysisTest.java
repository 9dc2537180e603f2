package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Balance;
import org.demarche.analysis.Exposure;
import org.demarche.analysis.Finances;
import org.demarche.analysis.Keystones;
import org.demarche.analysis.Positions;
import org.demarche.analysis.order.Sequence;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.AuthorityKind;
import org.junit.jupiter.api.Test;

/** What a careful reader of the 1999 report on engagement with North Korea would conclude. */
class SourceReportAnalysisTest {

  private static final Definition REPORT = read(Path.of("input/us-dprk-1998.yaml"));
  private static final Analysis ANALYSIS =
      Analysis.of(REPORT.content(), REPORT.index(), REPORT.content().asOf());

  private static Definition read(Path file) {
    try {
      return new DefinitionReader()
          .read(file.toString(), Files.readAllBytes(file))
          .definition()
          .orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> ids(List<? extends Element> elements) {
    return elements.stream().map(Element::id).toList();
  }

  @Test
  void theVisitToKumchangRiOpensTheWayForTheRest() {
    Keystones.Keystone first = ANALYSIS.keystones().ranked().get(0);
    assertEquals("kumchang-ri-visit", first.measure().id());
    assertTrue(ids(first.fallen()).contains("kumchang-ri-resolution"));
    assertTrue(ids(first.fallen()).contains("twea-waiver"));
    assertTrue(ids(first.fallen()).contains("food-programme"));
    assertTrue(Objects.requireNonNull(first.percent()) > 50);
  }

  @Test
  void theBroaderPackageWaitsForNorthKoreaToClearUpTheSiteAndToRefrainFromTests() {
    Sequence.Wait waiver =
        ANALYSIS.sequence().waits().stream()
            .filter(wait -> ids(wait.measures()).contains("twea-waiver"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("test-moratorium", "kumchang-ri-visit"), ids(waiver.roots()));
    assertEquals(List.of("north-korea"), ids(waiver.movers()));
    assertEquals(List.of("freeze"), ids(waiver.unmet().get(0).outstanding()));
  }

  @Test
  void thePresidentCanSendTheEnvoyTodayAndNoMeasureNeedsAnAppropriation() {
    assertTrue(ids(ANALYSIS.consents().proposerToday()).contains("envoy-visit"));
    assertTrue(ids(ANALYSIS.consents().executiveAlone()).contains("twea-waiver"));
    assertTrue(
        ANALYSIS.consents().kinds().stream()
            .noneMatch(one -> one.kind() == AuthorityKind.LEGISLATIVE));
    assertTrue(
        REPORT.content().constraints().stream()
            .flatMap(rule -> rule.forbidsAuthority().stream())
            .anyMatch(forbidden -> forbidden.kind() == AuthorityKind.LEGISLATIVE));
  }

  @Test
  void foodAidAndTheDeploymentMoratoriumAreOutAndNothingBringsThemBack() {
    List<String> out =
        REPORT.content().exclusions().stream().flatMap(one -> one.areas().stream()).toList();
    assertTrue(out.containsAll(List.of("food-aid", "missile-deployment")));
    assertTrue(
        REPORT.content().measures().stream()
            .map(Measure::area)
            .noneMatch(area -> area != null && out.contains(area)));
    REPORT.content().exclusions().forEach(one -> assertTrue(!one.why().isEmpty()));
  }

  @Test
  void aNewMissileInTheFieldStopsEverythingAndATestWhatTheMoratoriumOpens() {
    List<Exposure.Reach> triggers = ANALYSIS.exposure().triggers();
    assertEquals("new-missile-deployment", triggers.get(0).trigger().id());
    assertEquals(triggers.get(0).of(), triggers.get(0).measures());
    Exposure.Reach test = triggers.get(1);
    assertEquals(List.of("test-moratorium"), test.trigger().breaches());
    assertEquals("liaison-offices", test.stops().get(0).element().id());
    assertEquals(1, test.direct());
    assertEquals(
        REPORT.content().measures().stream()
            .filter(measure -> measure.phase() != null && !"opening".equals(measure.phase()))
            .map(Measure::id)
            .toList(),
        test.stops().stream().skip(1).map(stop -> stop.element().id()).toList());
  }

  @Test
  void southKoreaTheUnionChinaAndPerhapsJapanMightPayTheThreeHundredMillion() {
    Finances.Funding food =
        ANALYSIS.finances().funded().stream()
            .filter(funding -> funding.element().id().equals("food-programme"))
            .findFirst()
            .orElseThrow();
    assertEquals(new BigDecimal("300000000"), food.cost());
    assertEquals(food.cost(), food.missing());
    List<String> payers =
        ANALYSIS.finances().unnamed().stream()
            .filter(unnamed -> unnamed.element().id().equals("food-programme"))
            .map(unnamed -> unnamed.party().id() + " " + unnamed.contribution().firmness().words())
            .toList();
    assertTrue(
        payers.containsAll(
            List.of(
                "south-korea likely", "european-union likely", "china likely", "japan possible")),
        payers.toString());
  }

  @Test
  void theBillionAYearThatNorthKoreaSeeksIsTenTimesWhatThePackageBrings() {
    Finances.Claim claim = ANALYSIS.finances().demands().get(0);
    assertEquals(new BigDecimal("3000000000"), claim.sought());
    assertEquals(new BigDecimal("300000000"), claim.brought());
    assertEquals(List.of("food-programme"), ids(claim.bringing()));
  }

  @Test
  void theBanOnSalesIsPaidForManyTimesAndTheRollBackNotYet() {
    Balance.Account sales =
        ANALYSIS.balance().asks().stream()
            .filter(account -> account.measure().id().equals("sales-ban"))
            .findFirst()
            .orElseThrow();
    List<String> returns = ids(sales.returns());
    assertTrue(returns.containsAll(List.of("twea-waiver", "israel-assistance", "mining-fund")));
    assertEquals(List.of("missile-roll-back"), ids(ANALYSIS.balance().unansweredAsks()));
    assertEquals(List.of(), ANALYSIS.balance().unansweredOffers());
  }

  @Test
  void theRangeIsAHundredAndEightyKilometresOrThreeHundred() {
    Positions.Range range = ANALYSIS.positions().positions().get(0);
    assertEquals(new BigDecimal("180"), range.min());
    assertEquals(new BigDecimal("300"), range.max());
    Positions.Mark twoPhases = ANALYSIS.positions().positions().get(1).marks().get(1);
    assertEquals(List.of("test-moratorium"), ids(twoPhases.unmet()));
  }
}
