package org.demarche.analysis.order;

import java.math.BigInteger;
import java.util.List;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;
import org.demarche.model.position.Party;
import org.demarche.model.term.Need;
import org.demarche.model.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * What can move on the day of the analysis, what waits, and in what order it goes on.
 *
 * @param groups the measures of each standing that any has, in the order of {@link Standing}
 * @param ready what can begin today
 * @param waiting what waits for something that can be satisfied
 * @param blocked what can never begin
 * @param waits what the waiting measures wait for, then the blocked ones; measures that wait for
 *     the same, and by the same parties, together
 * @param steps what is ahead: first what is ready, then what becomes ready when the steps before
 *     are done
 * @param criticalPath the longest chain of requirements ahead
 * @param phases each phase, open or not
 */
public record Sequence(
    List<Group> groups,
    List<Measure> ready,
    List<Measure> waiting,
    List<Measure> blocked,
    List<Wait> waits,
    List<Step> steps,
    CriticalPath criticalPath,
    List<Gate> phases) {

  static final int ROOTS = 8;

  /** Fewer acts that follow one another are no chain worth telling. */
  private static final int LEAST_ACTS = 3;

  public Sequence {
    groups = List.copyOf(groups);
    ready = List.copyOf(ready);
    waiting = List.copyOf(waiting);
    blocked = List.copyOf(blocked);
    waits = List.copyOf(waits);
    steps = List.copyOf(steps);
    phases = List.copyOf(phases);
  }

  /** The sequence on the as-of day of a definition. */
  public static Sequence of(Definition definition) {
    Scope scope = Scope.of(definition);
    return new SequencePlanner(scope, StandingFinder.of(scope, scope.commonTies())).sequence();
  }

  /**
   * Measures that stand alike.
   *
   * @param standing of all of them
   * @param measures in the order of the package; at least one
   */
  public record Group(Standing standing, List<Measure> measures) {
    public Group {
      measures = List.copyOf(measures);
    }
  }

  /**
   * Measures that can go side by side.
   *
   * @param number from 1
   * @param measures in the order of the package; at least one
   */
  public record Step(int number, List<Measure> measures) {
    public Step {
      measures = List.copyOf(measures);
    }
  }

  /**
   * What measures wait for that have not begun.
   *
   * @param standing waiting or blocked
   * @param measures in the order of the package; at least one
   * @param unmet what they wait for directly; at least one
   * @param roots what the wait comes down to: measures, obligations and outside tracks that wait
   *     for nothing themselves; the first {@value #ROOTS} where they are more
   * @param moreRoots whether there are more roots than are named
   * @param movers all parties that act in the roots, and so can end the wait; in the order of the
   *     package; none where it can never end
   */
  public record Wait(
      Standing standing,
      List<Measure> measures,
      List<Unmet> unmet,
      List<Element> roots,
      boolean moreRoots,
      List<Party> movers) {
    public Wait {
      measures = List.copyOf(measures);
      unmet = List.copyOf(unmet);
      roots = List.copyOf(roots);
      movers = List.copyOf(movers);
    }
  }

  /**
   * A requirement that is not met.
   *
   * @param linkage it is written in; null where the gate of a phase, part or package is waited for,
   *     or where it is written at an obligation
   * @param need whether all or any of the outstanding are needed
   * @param outstanding those of its targets that are not satisfied, or the phase, part or package
   *     that is not open
   */
  public record Unmet(@Nullable Linkage linkage, Need need, List<Element> outstanding) {
    public Unmet {
      outstanding = List.copyOf(outstanding);
    }
  }

  /**
   * A phase as a gate.
   *
   * @param phase the gate
   * @param open whether its measures may begin
   * @param unmet what it waits for, or has opened without; its own requirements, or the phase
   *     before it
   * @param begun its measures that have begun although something is unmet
   */
  public record Gate(Phase phase, boolean open, List<Unmet> unmet, List<Measure> begun) {
    public Gate {
      unmet = List.copyOf(unmet);
      begun = List.copyOf(begun);
    }
  }

  /**
   * The longest chain of written requirements among measures that have not begun and can. Where one
   * of several targets is enough, the chain goes by the one that can be satisfied first.
   *
   * @param acts how many measures must follow one another; 0 where none is ahead
   * @param chains how many chains have that length
   * @param links what all of them share, in order: the measures of the chain where it is the only
   *     one
   */
  public record CriticalPath(int acts, BigInteger chains, List<Link> links) {
    public CriticalPath {
      links = List.copyOf(links);
    }

    /** Whether there is a chain to speak of. */
    public boolean isWorthTelling() {
      return acts >= LEAST_ACTS;
    }
  }

  /**
   * A link of the critical path.
   *
   * @param kind an act, or a gate that adds none
   * @param element the measure, or the group that is the gate
   * @param members how many measures a gate of the kind {@code ALL_OF} has
   * @param before how many acts come before it in each of the longest chains
   */
  public record Link(LinkKind kind, Element element, int members, int before) {}

  /** What a link of the critical path is. */
  public enum LinkKind implements Term {
    /** A measure. */
    ACT,
    /** All measures of a group must be satisfied. */
    ALL_OF,
    /** The group opens. */
    OPENING
  }
}
