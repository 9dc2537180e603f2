package org.demarche.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.analysis.Deadlines.Deadline;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Event;
import org.jspecify.annotations.Nullable;

/**
 * What documents say that depends on the day, and how long it stays so: the documents of two days
 * with the same facts differ in nothing but the date itself.
 *
 * @param from the first day of which these facts are known to hold; null for all days before
 * @param until the first day of which something else may hold; null for never
 * @param list in the order of {@link Deadlines}; what is merely ahead is not in it
 */
public record TimeFacts(@Nullable LocalDate from, @Nullable LocalDate until, List<TimeFact> list) {

  public TimeFacts {
    list = List.copyOf(list);
  }

  /**
   * The facts of a package on a day.
   *
   * @param deadlines of that day
   */
  public static TimeFacts of(NegotiatingPackage content, Deadlines deadlines, LocalDate day) {
    NavigableSet<LocalDate> turns = turns(content);
    return new TimeFacts(
        turns.floor(day),
        turns.higher(day),
        Stream.of(
                facts(TimeFact.OVERDUE, deadlines.overdue()),
                facts("due", deadlines.due()),
                facts("lapsed", deadlines.lapsed()),
                facts("ending", deadlines.ending()),
                deadlines.coming().stream().map(event -> fact("coming", event, event.date())))
            .flatMap(facts -> facts)
            .toList());
  }

  /** Whether the facts of this day are the same without a look. */
  public boolean holdOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** Those that the other list does not have. */
  public List<TimeFact> newSince(TimeFacts earlier) {
    return list.stream().filter(fact -> !earlier.list.contains(fact)).toList();
  }

  private static Stream<TimeFact> facts(String what, List<Deadline> deadlines) {
    return deadlines.stream().map(deadline -> fact(what, deadline.element(), deadline.date()));
  }

  private static TimeFact fact(String what, Element element, PartialDate date) {
    return new TimeFact(what, element.id(), element.title(), date.toString());
  }

  /** Days that begin something: the first that a date can mean, and the one after its last. */
  private static NavigableSet<LocalDate> turns(NegotiatingPackage content) {
    Index index = Index.of(content);
    NavigableSet<LocalDate> turns = new TreeSet<>();
    Stream.of(
            content.measures().stream()
                .flatMap(
                    measure -> Stream.of(index.date(measure.due()), index.date(measure.until())))
                .flatMap(Optional::stream),
            content.commitments().stream()
                .flatMap(commitment -> commitment.obligations().stream())
                .flatMap(duty -> Stream.ofNullable(duty.due())),
            content.events().stream().map(Event::date))
        .flatMap(dates -> dates)
        .forEach(
            date -> {
              turns.add(date.first());
              turns.add(date.last().plusDays(1));
            });
    return turns;
  }
}
