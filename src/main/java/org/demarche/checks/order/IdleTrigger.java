package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Severity;
import org.demarche.model.term.Status;

/** D312. */
@AutoService(Check.class)
public final class IdleTrigger implements Check {

  private static final Rule RULE =
      new Rule(
          "D312",
          Severity.WARNING,
          "A trigger that suspends or ends nothing",
          """
          A trigger is an event that holds up or ends something: what it names under suspends or \
          ends, or what a linkage says is suspended-by it. One that stops nothing, or only \
          measures that are dropped anyway, is an empty threat.""",
          "Say what the event suspends or ends, or remove the trigger.",
          """
          triggers:
            - id: new-missile-deployed
              by: [dprk]
              suspends: []
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
    Set<String> holdingUp =
        definition.content().linkages().stream()
            .filter(linkage -> linkage.kind() == LinkageKind.SUSPENDED_BY)
            .filter(linkage -> !isDropped(definition, linkage.from()))
            .flatMap(linkage -> linkage.to().stream())
            .collect(Collectors.toSet());
    return definition.content().triggers().stream()
        .filter(trigger -> !holdingUp.contains(trigger.id()))
        .filter(trigger -> stopped(trigger).allMatch(id -> isDropped(definition, id)))
        .map(trigger -> finding(definition, trigger));
  }

  private static Finding finding(Definition definition, Trigger trigger) {
    boolean dropped = stopped(trigger).findAny().isPresent();
    return RULE.at(
        definition,
        trigger.pointer(),
        "%s stops %s"
            .formatted(
                FindingWords.name(trigger),
                dropped ? "only what was dropped anyway" : "nothing at all"),
        dropped ? FindingWords.few(stopped(trigger).toList()) : "nothing",
        "what it suspends or ends");
  }

  private static Stream<String> stopped(Trigger trigger) {
    return Stream.concat(trigger.suspends().stream(), trigger.ends().stream());
  }

  private static boolean isDropped(Definition definition, String id) {
    return definition
        .index()
        .find(id, Measure.class)
        .filter(measure -> measure.status() == Status.DROPPED)
        .isPresent();
  }
}
