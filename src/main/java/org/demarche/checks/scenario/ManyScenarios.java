package org.demarche.checks.scenario;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.scenario.ScenarioOption;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.scenario.Scenario;
import org.demarche.model.term.Severity;

/** D322. */
@AutoService(Check.class)
public final class ManyScenarios implements Check {

  private static final Rule RULE =
      new Rule(
          "D322",
          Severity.WARNING,
          "More than four scenarios",
          """
          The briefing sets scenarios side by side, and has room for four. Others are not printed; \
          demarche what-if tells them all the same.""",
          "Leave the four that somebody has to choose between.",
          """
          scenarios: # the fifth is not printed
            - {id: resolved, title: The site is opened, changes: [{measure: visit, status: done}]}
            - {id: refused, title: The site stays closed, changes: [{drop: visit}]}
            - {id: tested, title: A missile is tested, changes: [{trigger: missile-test}]}
            - {id: deployed, title: A missile is deployed, changes: [{trigger: deployment}]}
            - {id: withdrawn, title: The offer is withdrawn, changes: [{drop: food-aid}]}
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    List<Scenario> scenarios = definition.content().scenarios();
    return scenarios.stream()
        .skip(ScenarioOption.MOST)
        .limit(1)
        .map(
            scenario ->
                RULE.at(
                    definition,
                    scenario.pointer(),
                    "the briefing does not show this scenario and what follows",
                    scenarios.size() + " scenarios",
                    "four at most"));
  }
}
