package org.demarche.checks.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.checks.FindingWords;
import org.demarche.checks.Pointers;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Constraint;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;

/** Whether what a constraint puts first can come first. */
final class ConstraintOrder {

  private final Definition definition;
  private final Requirements requirements;
  private final PhaseOrder phases;
  private final int[] free;
  private final Map<String, List<Measure>> members = new HashMap<>();

  ConstraintOrder(Definition definition) {
    this.definition = definition;
    this.requirements = Requirements.of(definition);
    this.phases = PhaseOrder.of(definition);
    this.free = MeasureProgress.of(requirements);
    definition.content().measures().stream()
        .filter(measure -> !Requirements.isOver(measure))
        .forEach(this::index);
  }

  private void index(Measure measure) {
    Stream.of(measure.id(), measure.part(), measure.phase())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(id -> members.computeIfAbsent(id, key -> new ArrayList<>()).add(measure));
  }

  /**
   * What contradicts {@code before}, for each of its items and each measure that is to be first.
   */
  Stream<Finding> broken(Constraint constraint) {
    if (constraint.mustInclude().isEmpty() || constraint.before().isEmpty()) {
      return Stream.empty();
    }
    List<Measure> first =
        definition.index().all(constraint.mustInclude(), Measure.class).stream()
            .filter(measure -> !Requirements.isOver(measure))
            .toList();
    Set<String> ids = new HashSet<>(constraint.mustInclude());
    int[] without = without(constraint.before().stream().flatMap(id -> later(ids, id)));
    boolean unhindered = first.stream().allMatch(measure -> isFree(measure, without));
    return IntStream.range(0, constraint.before().size())
        .boxed()
        .flatMap(
            i -> {
              List<Measure> later = later(ids, constraint.before().get(i)).toList();
              int[] alone = unhindered ? without : without(later.stream());
              return first.stream().flatMap(each -> broken(constraint, i, each, later, alone));
            });
  }

  private Stream<Finding> broken(
      Constraint constraint, int index, Measure measure, List<Measure> later, int[] without) {
    String id = constraint.before().get(index);
    if (measure.id().equals(id)) {
      return Stream.empty();
    }
    return Stream.of(reason(measure, id, later, without))
        .filter(reason -> !reason.isEmpty())
        .map(reason -> finding(constraint, index, measure, reason));
  }

  /** The measures that an item of {@code before} stands for, without those that are to be first. */
  private Stream<Measure> later(Set<String> first, String id) {
    return members.getOrDefault(id, List.of()).stream()
        .filter(measure -> !first.contains(measure.id()));
  }

  /** How far one gets without these measures. */
  private int[] without(Stream<Measure> measures) {
    int[] earliest = new int[requirements.size()];
    measures.forEach(measure -> earliest[requirements.step(measure.id())] = MeasureProgress.NEVER);
    return MeasureProgress.of(requirements, earliest, new boolean[earliest.length]);
  }

  /** Whether a measure can be done without those left out, or not even with them. */
  private boolean isFree(Measure measure, int[] without) {
    int step = requirements.step(measure.id());
    return without[step] != MeasureProgress.NEVER || free[step] == MeasureProgress.NEVER;
  }

  /** Why a measure cannot be first, or the empty string. */
  private String reason(Measure measure, String id, List<Measure> later, int[] without) {
    if (!isFree(measure, without)) {
      return "it requires " + id + ", directly or by way of others";
    }
    int own = phases.of(measure);
    int other =
        definition
            .index()
            .find(id, Phase.class)
            .map(phases::of)
            .orElseGet(
                () -> later.stream().mapToInt(phases::of).filter(p -> p >= 0).min().orElse(own));
    return own > other && other >= 0
        ? "it is in %s, after %s".formatted(phases.name(own), phases.name(other))
        : "";
  }

  private Finding finding(Constraint constraint, int index, Measure measure, String reason) {
    String id = constraint.before().get(index);
    return BrokenConstraint.RULE.at(
        definition,
        Pointers.item(definition, constraint.pointer() + "/before", index, id),
        "%s wants %s before %s, but %s"
            .formatted(FindingWords.name(constraint), FindingWords.name(measure), id, reason),
        "%s after %s".formatted(measure.id(), id),
        "%s before %s".formatted(measure.id(), id));
  }
}
