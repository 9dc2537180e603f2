package org.demarche.checks.scenario;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.ScenarioFault;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.scenario.Scenario;
import org.demarche.model.scenario.Supposition;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D211. */
@AutoService(Check.class)
public final class ImpossibleScenario implements Check {

  private static final Rule RULE =
      new Rule(
          "D211",
          Severity.ERROR,
          "A scenario that cannot be supposed",
          """
          Each change of a scenario is of one thing: a measure that is dropped, a measure with \
          another status or due, a position with the stance to take, a trigger, or the reading of \
          a party. A position can be settled only at a stance that it has, and only a party that \
          holds a disputed tie has a reading. Two changes of one thing contradict each other.""",
          "Correct the change, or take it out.",
          """
          scenarios:
            - id: visit-refused
              title: The visit is refused
              changes:
                - drop: site-visit
                - {measure: site-visit, status: done}
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public boolean needsWhole() {
    return true;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition.content().scenarios().stream().flatMap(one -> check(definition, one));
  }

  private static Stream<Finding> check(Definition definition, Scenario scenario) {
    List<Finding> findings = new ArrayList<>();
    List<ScenarioChange> changes = new ArrayList<>();
    List<Supposition> said = new ArrayList<>();
    for (Supposition supposition : scenario.changes()) {
      List<ScenarioChange> some = ScenarioChange.of(supposition);
      if (!isWhole(supposition, some)) {
        findings.add(incomplete(definition, supposition));
      }
      changes.addAll(some);
      some.forEach(one -> said.add(supposition));
    }
    for (ScenarioFault fault :
        ScenarioFault.of(definition.content(), definition.index(), changes)) {
      findings.add(
          RULE.at(
              definition,
              said.get(fault.change()).pointer(),
              fault.message(),
              fault.found(),
              fault.wanted()));
    }
    return findings.stream();
  }

  /** Whether it says something, and nothing by half. */
  private static boolean isWhole(Supposition said, List<ScenarioChange> changes) {
    boolean changed = said.status() != null || said.due() != null;
    return !changes.isEmpty()
        && isSaid(said.measure()) == changed
        && isSaid(said.position()) != said.take().isEmpty();
  }

  private static boolean isSaid(@Nullable String id) {
    return id != null;
  }

  private static Finding incomplete(Definition definition, Supposition said) {
    return RULE.at(
        definition,
        said.pointer(),
        "the change is not complete",
        "",
        "drop; or measure with status or due; or position with take; or trigger; or reading");
  }
}
