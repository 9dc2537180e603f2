package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.analysis.order.Readings;
import org.demarche.analysis.order.Readings.Conflict;
import org.demarche.analysis.order.Readings.Reading;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.position.Party;
import org.demarche.model.term.Severity;

/** D319. */
@AutoService(Check.class)
public final class ConflictingReadings implements Check {

  private static final Rule RULE =
      new Rule(
          "D319",
          Severity.NOTE,
          "Readings that block each other",
          """
          Ties that only some parties read into the agreement (heldBy) are worked out reading by \
          reading. Here two readings together make a loop: by the one a first thing waits for a \
          second, by the other the second waits for the first. That is no fault of the definition: \
          it is what the parties have to settle, and the documents say so.""",
          "Nothing, if the parties read it so; the documents show both readings.",
"""
          linkages:
            - {kind: requires, from: vote, to: [border], heldBy: [east]}
            - {kind: requires, from: border, to: [vote], heldBy: [west]}
""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return Readings.of(definition).conflicts().stream()
        .map(conflict -> finding(definition, conflict));
  }

  private static Finding finding(Definition definition, Conflict conflict) {
    return RULE.at(
        definition,
        conflict.other().ties().get(0).pointer() + "/heldBy",
        "the reading of %s and that of %s together block %s: none can begin without one side giving way"
            .formatted(
                holders(conflict.one()),
                holders(conflict.other()),
                FindingWords.few(conflict.loop().stream().map(Element::id).toList())),
        "a loop between two readings",
        "an order that all read alike");
  }

  private static String holders(Reading reading) {
    return FindingWords.and(reading.heldBy().stream().map(Party::id).toList());
  }
}
