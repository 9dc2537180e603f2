package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.model.Packages;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.Role;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class ConsentsTest {

  private static final Consents CONSENTS =
      Analyses.of(
              Packages.twoSides()
                  .bodyOf("us", "president")
                  .bodyOf("us", "congress")
                  .party("rok", Role.OBSERVER)
                  .measure("waiver", "us", m -> m.authority(AuthorityKind.EXECUTIVE, "president"))
                  .measure("quota", "us", m -> m.authority(AuthorityKind.EXECUTIVE, null))
                  .measure("fund", "us", m -> m.authority(AuthorityKind.LEGISLATIVE, "congress"))
                  .measure(
                      "limit",
                      "dprk",
                      m ->
                          m.authority(AuthorityKind.EXECUTIVE, null)
                              .authority(AuthorityKind.OTHER_PARTY, "rok"))
                  .measure("exports", "us", m -> m.authority(AuthorityKind.EXECUTIVE, "rok"))
                  .measure("ban", "dprk", m -> m.authority(AuthorityKind.EXECUTIVE, null))
                  .measure("aid", "us", m -> m.authority(AuthorityKind.INTERNATIONAL_BODY, null))
                  .measure("visit", "us")
                  .measure(
                      "old",
                      "us",
                      m -> m.authority(AuthorityKind.EXECUTIVE, null).status(Status.DROPPED))
                  .requires("quota", "waiver"))
          .consents();

  @Test
  void theExecutiveActsAloneWhereNothingElseIsNeeded() {
    assertEquals(List.of("waiver", "quota", "ban"), ids(CONSENTS.executiveAlone()));
  }

  @Test
  void consentIsGroupedByItsKindAndByWhoGivesIt() {
    assertEquals(List.of("congress [fund]"), said(AuthorityKind.LEGISLATIVE));
    assertEquals(List.of("- [aid]"), said(AuthorityKind.INTERNATIONAL_BODY));
    assertEquals(List.of("rok [limit]"), said(AuthorityKind.OTHER_PARTY));
    assertEquals(List.of(), said(AuthorityKind.REFERENDUM));
  }

  @Test
  void aMeasureCountsOnceInAKindHoweverManyGiveIt() {
    Consents consents =
        Analyses.of(
                Packages.twoSides()
                    .measure(
                        "treaty",
                        "us",
                        m ->
                            m.authority(AuthorityKind.LEGISLATIVE, "us")
                                .authority(AuthorityKind.LEGISLATIVE, "dprk"))
                    .measure("law", "us", m -> m.authority(AuthorityKind.LEGISLATIVE, "us")))
            .consents();
    assertEquals(List.of("treaty", "law"), ids(consents.kinds().get(0).measures()));
    assertEquals(2, consents.kinds().get(0).consents().size());
  }

  @Test
  void theExecutiveOfAnotherStateIsNotTheActingOne() {
    assertEquals(
        List.of("rok [exports]"),
        said(AuthorityKind.EXECUTIVE).stream().filter(one -> one.startsWith("rok")).toList());
    assertTrue(CONSENTS.executiveAlone().stream().noneMatch(one -> one.id().equals("exports")));
  }

  @Test
  void whatStatesNoAuthorityIsListed() {
    assertEquals(List.of("visit"), ids(CONSENTS.unstated()));
  }

  @Test
  void theProposerCanDoTodayWhatItCanDoAloneAndWhatIsReady() {
    assertEquals(List.of("waiver", "quota"), ids(CONSENTS.proposerAlone()));
    assertEquals(List.of("waiver"), ids(CONSENTS.proposerToday()));
  }

  private static List<String> said(AuthorityKind kind) {
    return CONSENTS.kinds().stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> one.consents().stream())
        .map(
            consent ->
                (consent.party() == null ? "-" : consent.party().id())
                    + " "
                    + ids(consent.measures()))
        .toList();
  }
}
