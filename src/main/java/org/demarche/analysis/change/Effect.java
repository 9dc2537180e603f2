package org.demarche.analysis.change;

import java.util.List;

/**
 * One thing that follows for an element, from the analyses of both states.
 *
 * @param kind which result of the analysis is another one
 * @param id of a measure or phase after the change, or before it where it was withdrawn
 * @param name what a reader calls it
 * @param from the whole former result: a standing, or ids; empty for none, and for a measure that
 *     was not there
 * @param to the whole result now; empty for none, and for a measure that is withdrawn
 */
public record Effect(Kind kind, String id, String name, List<String> from, List<String> to) {

  /** A result of the analysis. */
  public enum Kind {
    /** The standing of a measure, one of ten. */
    STANDING,
    /** {@code overdue}, or nothing. */
    OVERDUE,
    /** Ids of what a measure or phase waits for directly. */
    WAITS_FOR,
    /** Whether a phase is {@code open} or {@code closed}. */
    GATE,
    /** Ids of what stands against a measure. */
    AGAINST,
    /** Ids of what could never begin without a measure: what makes it a keystone. */
    FALLS_WITHOUT,
    /** Ids of what would be held up if a duty in force were breached. */
    HELD_UP
  }

  public Effect {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
