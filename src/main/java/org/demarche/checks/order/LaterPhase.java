package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.analysis.order.Sequence;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.Severity;

/** D302. */
@AutoService(Check.class)
public final class LaterPhase implements Check {

  private static final Rule RULE =
      new Rule(
          "D302",
          Severity.ERROR,
          "A phase that needs a later one",
          """
          Phases come in the order in which they are listed, unless one overlaps the one before it or \
          requires something of its own. A measure cannot require what comes \
          in a later phase than its own, and a phase cannot; nor can they by way of something that \
          is in no phase itself, such as a part. Where any one of several is enough, one that can \
          be done in time will do. What is under way or done is no longer bound to its phase.""",
          "Move one of the two to another phase, or remove the requirement.",
          """
          measures:
            - {id: sales-ban, phase: freeze}
            - {id: test-ban, phase: roll-back}      # comes later
          linkages:
            - {kind: requires, from: sales-ban, to: [test-ban]}
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Requirements requirements = Requirements.of(definition);
    PhaseOrder phases = PhaseOrder.of(definition);
    int[] stage = phases.stages(requirements);
    Set<String> blocked =
        Sequence.of(definition).blocked().stream()
            .flatMap(one -> Stream.of(one.id(), one.part(), one.phase()))
            .collect(Collectors.toSet());
    return IntStream.range(0, requirements.size())
        .filter(step -> phases.of(requirements.element(step)) >= 0)
        .boxed()
        .flatMap(
            step ->
                requirements.conditions(step).stream()
                    .filter(condition -> condition.tie() != Requirements.Tie.CONTAINS)
                    .flatMap(condition -> late(requirements, phases, stage, step, condition))
                    .filter(late -> late.isBlocked(requirements, blocked))
                    .map(late -> late.finding(definition, requirements, phases, stage)));
  }

  private record Late(int step, Requirements.Condition condition, int index) {

    /** A phase that overlaps another, or opens by its own requirements, may be in time. */
    boolean isBlocked(Requirements requirements, Set<String> blocked) {
      Element needed = requirements.element(condition.steps().get(index));
      return needed instanceof Obligation || blocked.contains(needed.id());
    }

    Finding finding(
        Definition definition, Requirements requirements, PhaseOrder phases, int[] stage) {
      Element owner = requirements.element(step);
      Element needed = requirements.element(condition.steps().get(index));
      String own = phases.name(phases.of(owner));
      String later = phases.name(stage[condition.steps().get(index)]);
      return RULE.at(
          definition,
          condition.pointers().get(index),
          "%s%s %s %s, which %s"
              .formatted(
                  FindingWords.name(owner),
                  owner instanceof Phase ? "" : ", of " + own + ",",
                  condition.tie(),
                  FindingWords.name(needed),
                  when(phases, needed, later)),
          later,
          own + " or an earlier one");
    }

    private static String when(PhaseOrder phases, Element needed, String later) {
      if (needed instanceof Phase) {
        return "comes later";
      }
      return (phases.of(needed) < 0 ? "cannot be before " : "is in ") + later;
    }
  }

  private static Stream<Late> late(
      Requirements requirements,
      PhaseOrder phases,
      int[] stage,
      int step,
      Requirements.Condition condition) {
    int own = phases.of(requirements.element(step));
    List<Late> late =
        IntStream.range(0, condition.steps().size())
            .filter(i -> stage[condition.steps().get(i)] > own)
            .mapToObj(i -> new Late(step, condition, i))
            .toList();
    boolean met = condition.any() && late.size() < condition.steps().size();
    return late.stream()
        .filter(each -> !met && stage[condition.steps().get(each.index())] != MeasureProgress.NEVER)
        .limit(condition.any() ? 1 : late.size());
  }
}
