package org.demarche.checks.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.checks.Check;
import org.demarche.checks.Found;
import org.demarche.checks.exchange.ExcludedTopic;
import org.demarche.model.Packages;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BrokenConstraintTest {

  @Nested
  class ABrokenConstraint {

    private final Check check = new BrokenConstraint();

    @Test
    void namesTheMeasureWithAForbiddenAuthority() {
      Packages packages =
          Packages.twoSides()
              .measure("fund", "us", m -> m.authority(AuthorityKind.EXECUTIVE, null))
              .measure(
                  "quota",
                  "us",
                  m ->
                      m.authority(AuthorityKind.EXECUTIVE, null)
                          .authority(AuthorityKind.LEGISLATIVE, "us"))
              .measure(
                  "old",
                  "us",
                  m -> m.authority(AuthorityKind.LEGISLATIVE, null).status(Status.DROPPED))
              .forbids("no-funds", AuthorityKind.LEGISLATIVE);

      assertEquals(List.of("/measures/1/authority/1/kind"), Found.places(check, packages));
      assertEquals(
          List.of(
              "measure quota (\"Quota\") needs legislative authority, which constraint no-funds"
                  + " (\"No funds\") forbids"),
          Found.messages(check, packages));
    }

    @Test
    void missesAMeasureThatIsAbsentOrDropped() {
      Packages packages =
          Packages.twoSides()
              .measure("site-visit", "us", m -> m.status(Status.DROPPED))
              .mustInclude("viable", List.of("site-visit", "site-visits"));

      List<Finding> findings = Found.findings(check, packages.definition());
      assertEquals(
          List.of(
              "constraint viable (\"Viable\") wants measure site-visit (\"Site visit\"), which was"
                  + " dropped",
              "constraint viable (\"Viable\") wants a measure \"site-visits\", and there is none"),
          findings.stream().map(Finding::message).toList());
      assertEquals("the id of a measure; the nearest is site-visit", findings.get(1).wanted());
    }

    @Test
    void missesNothingThatCouldNotBeRead() {
      assertEquals(
          List.of(),
          Found.places(
              check,
              Packages.twoSides().mustInclude("c", List.of("visit")).definitionWithout("visit")));
    }

    private Packages ordered() {
      return Packages.twoSides()
          .phase("first")
          .phase("second")
          .part("economy")
          .measure("visit", "us", m -> m.phase("second"))
          .measure("talk", "us")
          .measure("quota", "us", m -> m.part("economy"));
    }

    @Test
    void isContradictedByThePhases() {
      Packages packages =
          ordered()
              .measure("ban", "dprk", m -> m.phase("first"))
              .mustInclude("viable", List.of("visit"), "ban", "first", "second", "economy");

      assertEquals(
          List.of("/constraints/0/before/0", "/constraints/0/before/1"),
          Found.places(check, packages));
      assertEquals(
          "constraint viable (\"Viable\") wants measure visit (\"Visit\") before ban, but it is in"
              + " phase second, after phase first",
          Found.messages(check, packages).get(0));
    }

    @Test
    void isContradictedByWhatTheMeasureRequires() {
      Packages packages =
          ordered()
              .requires("visit", "talk")
              .requires("talk", "quota")
              .mustInclude("viable", List.of("visit"), "second", "economy");

      assertEquals(List.of("/constraints/0/before/1"), Found.places(check, packages));
      assertEquals(
          List.of(
              "constraint viable (\"Viable\") wants measure visit (\"Visit\") before economy, but"
                  + " it requires economy, directly or by way of others"),
          Found.messages(check, packages));
    }

    @Test
    void isKeptIfAnAlternativeComesFirst() {
      Packages packages =
          ordered()
              .requiresAnyOf("visit", "talk", "quota")
              .mustInclude("viable", List.of("visit"), "economy");

      assertEquals(List.of(), Found.places(check, packages));
    }

    @Test
    void leavesTheOthersOfItsOwnPartBehind() {
      Packages packages =
          Packages.twoSides()
              .part("politics")
              .measure("visit", "us", m -> m.part("politics"))
              .measure("office", "us", m -> m.part("politics"))
              .mustInclude("viable", List.of("visit"), "politics");

      assertEquals(List.of(), Found.places(check, packages));
      assertEquals(
          List.of("/constraints/0/before/0"),
          Found.places(check, packages.requires("visit", "office")));
    }

    @Test
    void keepsAnAreaOut() {
      Packages packages =
          Packages.twoSides()
              .area("food")
              .measure("grain", "us", m -> m.area("food"))
              .measure("old", "us", m -> m.area("food").status(Status.DROPPED))
              .keepsOut("no-food", "food");

      assertEquals(List.of("/measures/0/area"), Found.places(check, packages));
    }
  }

  @Nested
  class AnExcludedTopic {

    private final Check check = new ExcludedTopic();

    @Test
    void comesBackAsAMeasureOfItsArea() {
      Packages packages =
          Packages.twoSides()
              .area("food")
              .area("missiles")
              .measure("ban", "dprk", m -> m.area("missiles"))
              .measure("grain", "us", m -> m.area("food"))
              .measure("old", "us", m -> m.area("food").status(Status.DROPPED))
              .exclusion("no-food-aid", "food");

      assertEquals(List.of("/measures/1/area"), Found.places(check, packages));
      assertEquals(
          List.of(
              "measure grain (\"Grain\") is in the area food, which exclusion no-food-aid (\"No"
                  + " food aid\") leaves out"),
          Found.messages(check, packages));
    }
  }

  @Nested
  class AnIdleTrigger {

    private final Check check = new IdleTrigger();

    private Packages start() {
      return Packages.twoSides()
          .measure("a", "us")
          .measure("old", "us", m -> m.status(Status.DROPPED));
    }

    @Test
    void stopsNothing() {
      assertEquals(
          List.of("trigger launch (\"Launch\") stops nothing at all"),
          Found.messages(check, start().trigger("launch", List.of(), List.of())));
    }

    @Test
    void stopsOnlyWhatWasDropped() {
      assertEquals(
          List.of("trigger launch (\"Launch\") stops only what was dropped anyway"),
          Found.messages(check, start().trigger("launch", List.of("old"), List.of())));
    }

    @Test
    void isNoneThatSuspendsEndsOrIsNamedByALinkage() {
      Packages packages =
          start()
              .trigger("launch", List.of("a"), List.of())
              .trigger("test", List.of(), List.of("example"))
              .trigger("sale", List.of(), List.of())
              .link(LinkageKind.SUSPENDED_BY, Need.ALL, "a", "sale");

      assertEquals(List.of(), Found.messages(check, packages));
    }
  }
}
