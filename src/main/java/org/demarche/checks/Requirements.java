package org.demarche.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.demarche.model.Commitment;
import org.demarche.model.CommitmentState;
import org.demarche.model.Definition;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.LinkageKind;
import org.demarche.model.Measure;
import org.demarche.model.Need;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Obligation;
import org.demarche.model.OutsideTrack;
import org.demarche.model.Part;
import org.demarche.model.Phase;
import org.demarche.model.Status;

/**
 * What must come before what, as steps and the {@link Need}s of each.
 *
 * <p>A measure, obligation or outside track is one step. A part, phase or commitment is two: its
 * beginning, which all its members need, and its end, which needs all its members; that is how a
 * tie from a part binds each of its measures, and a tie to a part waits for all of them. The
 * package is its end alone, since what it needs is most often one of its own measures.
 *
 * <p>What is done, fulfilled or under way needs nothing more. What is dropped is no member any
 * longer. A target that cannot be found counts as reached: that fault has its own rule.
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

  private final List<Element> elements = new ArrayList<>();
  private final List<List<Condition>> conditions = new ArrayList<>();
  private final Map<String, Integer> begins = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final Definition definition;

  private Requirements(Definition definition) {
    this.definition = definition;
  }

  static Requirements of(Definition definition) {
    Requirements made = new Requirements(definition);
    NegotiatingPackage content = definition.content();
    definition.index().elements().forEach(made::steps);
    content.measures().stream().filter(made::has).forEach(made::member);
    content.commitments().stream().filter(made::has).forEach(made::commitment);
    content.linkages().stream()
        .filter(linkage -> linkage.kind() == LinkageKind.REQUIRES)
        .forEach(made::linkage);
    return made;
  }

  /** Whether the element is a step; of two with one id the first is. */
  boolean has(Element element) {
    int step = begin(element.id());
    return step >= 0 && elements.get(step).equals(element);
  }

  int size() {
    return elements.size();
  }

  Element element(int step) {
    return elements.get(step);
  }

  /** The step that the element begins with, or -1 where there is none. */
  int begin(String id) {
    return begins.getOrDefault(id, -1);
  }

  /** The step that the element is over with, or -1 where there is none. */
  int end(String id) {
    return ends.getOrDefault(id, -1);
  }

  /** What a step waits for; all of it. */
  List<Condition> conditions(int step) {
    return conditions.get(step);
  }

  private void steps(Element element) {
    if (element instanceof Part || element instanceof Phase || element instanceof Commitment) {
      begins.put(element.id(), step(element));
      ends.put(element.id(), step(element));
    } else if (element instanceof Measure
        || element instanceof Obligation
        || element instanceof OutsideTrack
        || element instanceof NegotiatingPackage) {
      begins.put(element.id(), step(element));
      ends.put(element.id(), begins.get(element.id()));
    }
  }

  private int step(Element element) {
    elements.add(element);
    conditions.add(new ArrayList<>());
    return elements.size() - 1;
  }

  private void member(Measure measure) {
    if (!isOver(measure)) {
      String at = measure.pointer();
      if (measure.part() != null) {
        within(measure, measure.part(), Part.class, at + "/part");
      }
      if (measure.phase() != null) {
        within(measure, measure.phase(), Phase.class, at + "/phase");
      }
      within(measure, definition.content().id(), NegotiatingPackage.class, at);
    }
  }

  private void commitment(Commitment commitment) {
    for (Obligation obligation : commitment.obligations()) {
      if (has(obligation) && !isOver(obligation)) {
        within(obligation, commitment.id(), Commitment.class, obligation.pointer());
        condition(
            obligation.id(), false, obligation.requires(), obligation.pointer() + "/requires");
      }
    }
  }

  private void within(
      Element member, String wholeId, Class<? extends Element> kind, String pointer) {
    if (definition.index().find(wholeId, kind).isEmpty()) {
      return;
    }
    int step = begin(member.id());
    condition(Tie.CONTAINS, end(wholeId), false, List.of(step), List.of(member.pointer()));
    if (begin(wholeId) != end(wholeId)) {
      condition(Tie.BELONGS, step, false, List.of(begin(wholeId)), List.of(pointer));
    }
  }

  private void linkage(Linkage linkage) {
    boolean any = linkage.need() == Need.ANY;
    condition(linkage.from(), any, linkage.to(), linkage.pointer() + "/to");
  }

  private void condition(String from, boolean any, List<String> to, String list) {
    List<Integer> steps = new ArrayList<>();
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      if (end(to.get(i)) >= 0 && !to.get(i).equals(from)) {
        steps.add(end(to.get(i)));
        pointers.add(Pointers.item(definition, list, i, to.get(i)));
      }
    }
    boolean known = any ? steps.size() == to.size() : !steps.isEmpty();
    if (known && begin(from) >= 0) {
      condition(Tie.REQUIRES, begin(from), any, steps, pointers);
    }
  }

  private void condition(
      Tie tie, int step, boolean any, List<Integer> steps, List<String> pointers) {
    if (!isOver(elements.get(step))) {
      conditions.get(step).add(new Condition(tie, any, steps, pointers));
    }
  }

  /** Whether nothing more is needed for it: it has begun, is done, or is given up. */
  static boolean isOver(Element element) {
    if (element instanceof Measure measure) {
      return switch (measure.status()) {
        case UNDER_WAY, IN_FORCE, DONE, BREACHED, LAPSED, DROPPED -> true;
        case PROPOSED, AGREED, SUSPENDED -> false;
      };
    }
    return (element instanceof Obligation obligation && isOver(obligation.state()))
        || (element instanceof Commitment commitment && isOver(commitment.state()));
  }

  /** Whether it was given up, so that it will not be done. */
  static boolean isGivenUp(Element element) {
    if (element instanceof Measure measure) {
      return measure.status() == Status.DROPPED || measure.status() == Status.LAPSED;
    }
    return (element instanceof Obligation obligation
            && obligation.state() == CommitmentState.LAPSED)
        || (element instanceof Commitment commitment
            && commitment.state() == CommitmentState.LAPSED);
  }

  private static boolean isOver(CommitmentState state) {
    return state == CommitmentState.FULFILLED || state == CommitmentState.LAPSED;
  }
}
