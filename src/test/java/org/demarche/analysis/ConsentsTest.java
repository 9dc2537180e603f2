package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.model.AuthorityKind;
import org.demarche.model.Packages;
import org.demarche.model.Role;
import org.demarche.model.Status;
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
  void consentIsGroupedByWhoGivesIt() {
    assertEquals(List.of("congress [fund]"), said(CONSENTS.legislatures()));
    assertEquals(List.of("- [aid]"), said(CONSENTS.bodies()));
  }

  @Test
  void theExecutiveOfAnotherStateIsAnotherParty() {
    assertEquals(List.of("rok [limit, exports]"), said(CONSENTS.others()));
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

  private static List<String> said(List<Consents.Consent> consents) {
    return consents.stream()
        .map(
            consent ->
                (consent.party() == null ? "-" : consent.party().id())
                    + " "
                    + ids(consent.measures()))
        .toList();
  }
}
