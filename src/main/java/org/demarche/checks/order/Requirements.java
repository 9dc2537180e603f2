package org.demarche.checks.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.Kind;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.checks.Pointers;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;

/**
 * The {@link DependencyGraph} of what is written and undisputed, with the places where it is: what
 * each step waits for. What is satisfied or has begun waits for nothing more. A tie that names an
 * alternative which cannot be found is left out, since that may be the one that leads out: that
 * fault has its own rule.
 */
final class Requirements {

  /** How a need came about. */
  enum Tie {
    /** Written down: a linkage, or {@code requires} of an obligation. */
    REQUIRES("requires"),
    /** The whole is not over before its members are. */
    CONTAINS("contains"),
    /** The member cannot start before the whole may. */
    BELONGS("belongs to");

    private final String words;

    Tie(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * Steps that must be reached before another.
   *
   * @param tie how it came about
   * @param any whether one of the steps is enough
   * @param steps the steps
   * @param pointers where each of them is named
   */
  record Condition(Tie tie, boolean any, List<Integer> steps, List<String> pointers) {

    boolean isMet(IntPredicate reached) {
      return any ? steps.stream().anyMatch(reached::test) : steps.stream().allMatch(reached::test);
    }
  }

  private final Definition definition;
  private final DependencyGraph graph;
  private final List<List<Condition>> conditions = new ArrayList<>();

  private Requirements(Definition definition) {
    this.definition = definition;
    List<Linkage> ties =
        definition.content().linkages().stream()
            .filter(tie -> !tie.isContested() && isWhole(tie))
            .toList();
    graph = DependencyGraph.of(definition, ties);
    for (int step = 0; step < graph.size(); step++) {
      conditions.add(isOver(step) ? List.of() : conditionsOf(step));
    }
  }

  static Requirements of(Definition definition) {
    return new Requirements(definition);
  }

  private boolean isWhole(Linkage tie) {
    return tie.need() == Need.ALL
        || tie.to().stream().allMatch(to -> definition.index().find(to).isPresent());
  }

  private boolean isOver(int step) {
    return graph.state(step) != State.AHEAD;
  }

  private List<Condition> conditionsOf(int step) {
    List<Condition> found = new ArrayList<>();
    for (int number : graph.requirementsOf(step)) {
      Requirement requirement = graph.requirements().get(number);
      List<Integer> steps = Arrays.stream(requirement.targets()).boxed().toList();
      Tie tie = tie(step, requirement);
      found.add(
          new Condition(
              tie,
              requirement.isAnyOf(),
              steps,
              steps.stream().map(target -> pointer(tie, step, requirement, target)).toList()));
    }
    return found;
  }

  private Tie tie(int step, Requirement requirement) {
    if (graph.kind(step) == Kind.COMPLETION) {
      return Tie.CONTAINS;
    }
    return graph.kind(requirement.targets()[0]) == Kind.OPENING ? Tie.BELONGS : Tie.REQUIRES;
  }

  private String pointer(Tie tie, int step, Requirement requirement, int target) {
    Element owner = graph.element(step);
    Element needed = graph.element(target);
    Linkage linkage = requirement.linkage();
    if (tie == Tie.CONTAINS) {
      return needed.pointer();
    }
    if (tie == Tie.BELONGS) {
      return owner instanceof Measure ? owner.pointer() + belonging(needed) : owner.pointer();
    }
    if (linkage != null) {
      return item(linkage.pointer() + "/to", linkage.to(), needed);
    }
    return owner instanceof Obligation duty
        ? item(duty.pointer() + "/requires", duty.requires(), needed)
        : owner.pointer();
  }

  private static String belonging(Element whole) {
    String kind = whole.kind();
    return kind.equals("part") || kind.equals("phase") ? "/" + kind : "";
  }

  private String item(String list, List<String> ids, Element needed) {
    return Pointers.item(definition, list, ids.indexOf(needed.id()), needed.id());
  }

  int size() {
    return graph.size();
  }

  Element element(int step) {
    return graph.element(step);
  }

  /** The step that is the element itself, or -1 where there is none. */
  int step(String id) {
    return graph.step(id).orElse(-1);
  }

  /** What a step waits for; all of it. */
  List<Condition> conditions(int step) {
    return conditions.get(step);
  }

  /** Whether nothing more is needed for it: it has begun, is done, or is given up. */
  static boolean isOver(Element element) {
    if (element instanceof Measure measure) {
      return measure.status() != Status.PROPOSED && measure.status() != Status.AGREED;
    }
    return element instanceof Obligation duty && duty.state() == CommitmentState.FULFILLED;
  }

  /** Whether it was given up, so that it will not be done. */
  static boolean isGivenUp(Element element) {
    return element instanceof Measure measure && measure.status() == Status.DROPPED;
  }
}
