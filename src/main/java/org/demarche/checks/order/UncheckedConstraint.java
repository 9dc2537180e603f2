package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D318. */
@AutoService(Check.class)
public final class UncheckedConstraint implements Check {

  private static final Rule RULE =
      new Rule(
          "D318",
          Severity.NOTE,
          "A constraint that nothing checks",
          """
          A constraint in words alone is printed, but no machine can hold the package against it. \
          The documents say of it: not checked.""",
          "Say it with forbidsAuthority, mustInclude, before or keepsOut where one of them fits.",
"""
          constraints:
            - {id: fair, title: The burden must be shared fairly}
""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition.content().constraints().stream()
        .filter(constraint -> !constraint.isChecked())
        .map(
            constraint ->
                RULE.at(
                    definition,
                    constraint.pointer(),
                    "%s is not checked".formatted(FindingWords.name(constraint)),
                    "a rule in words alone",
                    "forbidsAuthority, mustInclude, before or keepsOut"));
  }
}
