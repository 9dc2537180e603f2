package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D301. */
@AutoService(Check.class)
public final class Deadlock implements Check {

  private static final Rule RULE =
      new Rule(
          "D301",
          Severity.ERROR,
          "Deadlock: elements that wait for each other",
          """
          If one measure requires a second and that, perhaps by way of others, requires the first, \
          neither can ever start. What a part, phase or commitment requires, all its members \
          require; and a part, phase or commitment is not done before its members are. Where any \
          one of several is enough, there is a deadlock only if none of them leads out. Measures \
          that are under way or done wait for nothing. The finding shows a shortest circle in \
          full; where several circles hang together, mend it and check again.""",
          "Remove one of these requirements, or add an alternative with need: any.",
          """
          linkages:
            - {kind: requires, from: site-visit, to: [sanctions-waiver]}
            - {kind: requires, from: sanctions-waiver, to: [site-visit]}
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Requirements requirements = Requirements.of(definition);
    Deadlocks deadlocks = Deadlocks.of(requirements);
    return deadlocks.groups().stream()
        .map(group -> finding(definition, requirements, deadlocks.shortest(group)));
  }

  private static Finding finding(
      Definition definition, Requirements requirements, List<Deadlocks.Tie> circle) {
    String pointer =
        circle.stream()
            .filter(tie -> tie.condition().tie() == Requirements.Tie.REQUIRES)
            .findFirst()
            .map(Deadlocks.Tie::pointer)
            .orElseThrow();
    String shown =
        circle.stream().map(tie -> words(requirements, tie)).collect(Collectors.joining(", "));
    return RULE.at(
        definition,
        pointer,
        "deadlock: " + shown,
        "a circle of %d ties".formatted(circle.size()),
        "an order in which each can start");
  }

  private static String words(Requirements requirements, Deadlocks.Tie tie) {
    return "%s %s %s"
        .formatted(
            requirements.element(tie.step()).id(),
            tie.condition().tie(),
            requirements.element(tie.to()).id());
  }
}
