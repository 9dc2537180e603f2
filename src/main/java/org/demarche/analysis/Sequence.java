package org.demarche.analysis;

import java.util.List;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.Measure;
import org.demarche.model.Need;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * In what order the measures can come, and what can move on the day of the analysis.
 *
 * <p>A measure starts when all that it requires is done, and all that its part, its phase and the
 * package require. A phase that requires nothing of its own opens when the phase before it is
 * complete. A part or phase is done when all its measures are, dropped ones apart. An outside track
 * is never known to be done.
 *
 * @param layers each measure in the first layer that it can be in; dropped and stuck ones in none
 * @param longestChain the critical path: measures and obligations of which each must wait for the
 *     one before; no other such chain is longer
 * @param longestChainAhead the like among what is not yet done
 * @param done in force or carried out
 * @param underWay begun
 * @param suspended held up
 * @param ready what can start today, or start again where it has lapsed
 * @param waiting what waits, with what it waits for
 * @param stuck what can never start, with what it waits for
 * @param dropped no longer sought
 */
public record Sequence(
    List<Layer> layers,
    List<Element> longestChain,
    List<Element> longestChainAhead,
    List<Measure> done,
    List<Measure> underWay,
    List<Measure> suspended,
    List<Measure> ready,
    List<Waiting> waiting,
    List<Waiting> stuck,
    List<Measure> dropped) {

  static final int ROOTS = 8;

  public Sequence {
    layers = List.copyOf(layers);
    longestChain = List.copyOf(longestChain);
    longestChainAhead = List.copyOf(longestChainAhead);
    done = List.copyOf(done);
    underWay = List.copyOf(underWay);
    suspended = List.copyOf(suspended);
    ready = List.copyOf(ready);
    waiting = List.copyOf(waiting);
    stuck = List.copyOf(stuck);
    dropped = List.copyOf(dropped);
  }

  /**
   * Measures that can come at the same time.
   *
   * @param number from 1
   * @param measures in the order of the package; at least one
   */
  public record Layer(int number, List<Measure> measures) {

    public Layer {
      measures = List.copyOf(measures);
    }
  }

  /**
   * A measure that cannot start.
   *
   * @param measure not begun
   * @param unmet what it waits for directly; at least one
   * @param roots what the wait comes down to: measures, obligations and outside tracks that wait
   *     for nothing themselves; the first few where they are many
   * @param moreRoots whether there are more roots than are named
   * @param movers the parties that act in the roots, and so can end the wait; in the order of the
   *     package
   */
  public record Waiting(
      Measure measure,
      List<Unmet> unmet,
      List<Element> roots,
      boolean moreRoots,
      List<Party> movers) {

    public Waiting {
      unmet = List.copyOf(unmet);
      roots = List.copyOf(roots);
      movers = List.copyOf(movers);
    }
  }

  /**
   * A requirement that is not met.
   *
   * @param holder what has it: the measure itself, or its part, its phase or the package
   * @param linkage it is written in; null where the order of the phases asks for it
   * @param need whether all or any of the outstanding are needed
   * @param outstanding those of its targets that are not done
   */
  public record Unmet(
      Element holder, @Nullable Linkage linkage, Need need, List<Element> outstanding) {

    public Unmet {
      outstanding = List.copyOf(outstanding);
    }
  }
}
