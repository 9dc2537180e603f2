package org.demarche.analysis;

import java.util.List;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.Definition;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Event;

/**
 * All that depends on the date: two dates between which nothing falls due or lapses give equal
 * values. Each list is by date, then in the order of the package; what is dropped counts nowhere.
 *
 * @param overdue measures and obligations neither done nor in force whose whole due date is past
 * @param due the like that are due on this day, or in this month or year where the date is no more
 *     precise
 * @param ahead the like that are due later
 * @param lapsed measures that have ended by themselves, with the date on which they did
 * @param ending standing duties in force that end on this day, or in this month or year
 * @param running the like with an end that is ahead
 * @param coming events of the timeline that are still to come
 */
public record Deadlines(
    List<Deadline> overdue,
    List<Deadline> due,
    List<Deadline> ahead,
    List<Deadline> lapsed,
    List<Deadline> ending,
    List<Deadline> running,
    List<Event> coming) {

  public Deadlines {
    overdue = List.copyOf(overdue);
    due = List.copyOf(due);
    ahead = List.copyOf(ahead);
    lapsed = List.copyOf(lapsed);
    ending = List.copyOf(ending);
    running = List.copyOf(running);
    coming = List.copyOf(coming);
  }

  /** The deadlines on the as-of day of a definition. */
  public static Deadlines of(Definition definition) {
    return new DeadlineFinder(Scope.of(definition)).deadlines();
  }

  /**
   * A date of a measure or an obligation.
   *
   * @param element the measure or obligation
   * @param date when it is due, or when it ends
   */
  public record Deadline(Element element, PartialDate date) {}
}
