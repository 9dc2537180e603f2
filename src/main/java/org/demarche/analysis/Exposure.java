package org.demarche.analysis;

import java.util.List;
import org.demarche.analysis.graph.Tally;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.Term;

/**
 * What each trigger stops.
 *
 * @param triggers each trigger with all that it stops, in the order of the package
 */
public record Exposure(List<Reach> triggers) {

  public Exposure {
    triggers = List.copyOf(triggers);
  }

  /**
   * All that one trigger stops.
   *
   * @param trigger the event
   * @param measures the measures that it stops
   * @param direct how many of them it suspends or ends itself
   * @param of all measures of the package, those that are dropped too
   * @param blocked those of {@code stops} that cannot begin
   * @param stops measures and obligations in the order of the package
   */
  public record Reach(
      Trigger trigger, Tally measures, int direct, Tally of, List<Stop> blocked, List<Stop> stops) {

    public Reach {
      blocked = List.copyOf(blocked);
      stops = List.copyOf(stops);
    }
  }

  /**
   * One thing that a trigger stops.
   *
   * @param element a measure or an obligation
   * @param effect what happens to it
   * @param chain a shortest way from what the trigger names (a measure, part, phase, commitment,
   *     the package) to the element, both included, each held up by the one before; immutable
   */
  public record Stop(Element element, Effect effect, List<Element> chain) {}

  /** What a trigger does to a measure. */
  public enum Effect implements Term {
    /** The trigger ends it. */
    ENDED,
    /** The trigger holds it up. */
    SUSPENDED,
    /** It cannot start, since something that it requires is stopped. */
    BLOCKED
  }
}
