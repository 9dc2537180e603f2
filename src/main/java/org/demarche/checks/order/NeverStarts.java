package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.order.Sequence;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Severity;

/** D316. */
@AutoService(Check.class)
public final class NeverStarts implements Check {

  private static final Rule RULE =
      new Rule(
          "D316",
          Severity.WARNING,
          "A measure that can never start",
          """
          A measure cannot start if it requires something that was dropped, or that \
          itself can never be done, and no alternative is left. Measures that wait for each other \
          are the matter of D301; those that wait for such a deadlock are told here.""",
          "Drop the measure too, remove the requirement, or give it an alternative with need: any.",
          """
          measures:
            - {id: liaison-office, status: dropped}
            - {id: embassy}
          linkages:
            - {kind: requires, from: embassy, to: [liaison-office]}
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return new Search(definition).findings();
  }

  private static final class Search {

    private final Definition definition;
    private final Requirements requirements;
    private final int[] stage;
    private final Set<String> deadlocked;

    Search(Definition definition) {
      this.definition = definition;
      this.requirements = Requirements.of(definition);
      int[] earliest = new int[requirements.size()];
      for (int step = 0; step < earliest.length; step++) {
        boolean never = Requirements.isGivenUp(requirements.element(step));
        earliest[step] = never ? MeasureProgress.NEVER : 0;
      }
      this.stage = MeasureProgress.of(requirements, earliest, new boolean[earliest.length]);
      this.deadlocked =
          Deadlocks.of(requirements).groups().stream()
              .flatMap(List::stream)
              .map(step -> requirements.element(step).id())
              .collect(Collectors.toCollection(HashSet::new));
    }

    /** Of what the analysis calls blocked, that which is blocked by something that is written. */
    Stream<Finding> findings() {
      return Sequence.of(definition).blocked().stream()
          .filter(measure -> !deadlocked.contains(measure.id()))
          .flatMap(measure -> finding(measure).stream());
    }

    private Optional<Finding> finding(Measure measure) {
      return requirements.conditions(requirements.step(measure.id())).stream()
          .filter(each -> !each.isMet(this::isReached))
          .findFirst()
          .map(condition -> finding(measure, condition));
    }

    private Finding finding(Measure measure, Requirements.Condition condition) {
      int first = 0;
      while (isReached(condition.steps().get(first))) {
        first++;
      }
      return RULE.at(
          definition,
          condition.pointers().get(first),
          "%s can never start: it %s %s"
              .formatted(FindingWords.name(measure), condition.tie(), reason(condition, first)),
          requirements.element(condition.steps().get(first)).id(),
          "something that can be done");
    }

    private String reason(Requirements.Condition condition, int first) {
      Element needed = requirements.element(condition.steps().get(first));
      if (condition.any() && condition.steps().size() > 1) {
        List<String> ids =
            condition.steps().stream().map(step -> requirements.element(step).id()).toList();
        return "one of " + FindingWords.few(ids) + ", and none of them can ever be done";
      }
      return FindingWords.name(needed) + ", which " + state(needed);
    }

    private String state(Element needed) {
      if (Requirements.isGivenUp(needed)) {
        return "was dropped";
      }
      return deadlocked.contains(needed.id()) ? "is in a deadlock" : "can never be done either";
    }

    private boolean isReached(int step) {
      return stage[step] != MeasureProgress.NEVER;
    }
  }
}
