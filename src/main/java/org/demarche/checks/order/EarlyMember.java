package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.Sequence.Gate;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Severity;

/** D317. */
@AutoService(Check.class)
public final class EarlyMember implements Check {

  private static final Rule RULE =
      new Rule(
          "D317",
          Severity.WARNING,
          "A measure of a phase that has begun before the phase could open",
          """
          A phase is a gate: it opens when what it requires is satisfied, or else when every measure \
          of the phase before it is done, in force, lapsed or dropped. What is recorded as begun is \
          so all the same, and the phase then counts as open; but either the gate is not meant, or \
          a status is not up to date.""",
          "Bring the statuses up to date, write overlaps: true on the phase, or change what it requires.",
"""
          phases:
            - {id: freeze}
            - {id: roll-back}
          measures:
            - {id: ban, phase: freeze, status: agreed}
            - {id: destruction, phase: roll-back, status: under-way}
""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return Sequence.of(definition).phases().stream()
        .flatMap(gate -> gate.begun().stream().map(one -> finding(definition, gate, one)));
  }

  private static Finding finding(Definition definition, Gate gate, Measure measure) {
    List<String> missing =
        gate.unmet().stream()
            .flatMap(unmet -> unmet.outstanding().stream())
            .map(Element::id)
            .distinct()
            .toList();
    return RULE.at(
        definition,
        measure.pointer() + "/status",
        "%s is %s, but phase %s still waits for %s"
            .formatted(
                FindingWords.name(measure),
                measure.status().words(),
                gate.phase().id(),
                FindingWords.few(missing)),
        measure.status().key(),
        "a measure that has not begun, or a phase that is open");
  }
}
