package org.demarche.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.model.Packages;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Better;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {

  @Test
  void theCatalogueHasEachCodeOnceInOrder() {
    List<String> codes =
        Stream.concat(
                IntStream.rangeClosed(201, 211).mapToObj(number -> "D" + number),
                IntStream.rangeClosed(301, 322).mapToObj(number -> "D" + number))
            .toList();

    assertEquals(codes, Checks.rules().stream().map(Rule::code).toList());
  }

  static List<Rule> rules() {
    return Checks.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleExplainsItselfInSentencesWithAnExample(Rule rule) {
    assertTrue(rule.explanation().endsWith("."), rule.explanation());
    assertTrue(rule.remedy().endsWith("."), rule.remedy());
    assertTrue(rule.example().endsWith("\n"), rule.example());
    assertTrue(rule.title().matches("[A-Z].*[^.]"), rule.title());
  }

  @Test
  void findingsComeInTheOrderOfTheirPlaces() {
    List<Finding> findings =
        Checks.run(
            Packages.twoSides()
                .measure("a", "us", m -> m.due("1990"))
                .measure("b", "dprk", m -> m.part("nowhere"))
                .definition());

    assertEquals(
        List.of("D309", "D314", "D310", "D201"), findings.stream().map(Finding::code).toList());
  }

  @Test
  void whatMayBeMissingIsNotMissedInAFileReadInPart() {
    assertEquals(List.of(), Checks.run(Packages.empty().definitionWithout("us")));
  }

  @Test
  void noRuleStumblesOverReferencesThatLeadNowhereOrToTheWrongKind() {
    Packages packages = Packages.twoSides();
    for (String id : List.of("nowhere", "us", "m", "part", "phase", "example", "m")) {
      packages
          .part("part")
          .phase("phase")
          .bodyOf(id, "body-of-" + id)
          .commitment("pact-" + id, null, Packages.obligation("duty", id, "1999", STATE, id, "m"))
          .measure("m", id, m -> m.part(id).phase(id).area(id).helpedBy(id).verifiedBy(id))
          .position("position", id, Better.LOWER, List.of("1"), "1")
          .mustInclude("first", List.of(id, "m"), id, "m", "part", "phase")
          .keepsOut("out", id)
          .exclusion("exclusion", id)
          .trigger("trigger", List.of(id), List.of(id));
      for (LinkageKind kind : LinkageKind.values()) {
        packages.link(kind, Need.ANY, id, id, "m", "part").link(kind, Need.ALL, "m", id, "phase");
      }
    }

    List<String> codes =
        Checks.run(packages.definition()).stream().map(Finding::code).distinct().toList();
    assertTrue(codes.containsAll(List.of("D201", "D202", "D205", "D206")), codes.toString());
  }

  private static final CommitmentState STATE = CommitmentState.PENDING;
}
