package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.analysis.Deadlines.Deadline;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Status;

/** Works out the {@link Deadlines} of a package. */
final class DeadlineFinder {

  private final Scope scope;
  private final LocalDate today;
  private final List<Deadline> due = new ArrayList<>();
  private final List<Deadline> ends = new ArrayList<>();
  private final List<Deadline> ended = new ArrayList<>();

  DeadlineFinder(Scope scope) {
    this.scope = scope;
    today = scope.asOf();
    scope.sought().forEach(this::enter);
    scope.content().commitments().stream()
        .flatMap(commitment -> commitment.obligations().stream())
        .forEach(this::enter);
    Comparator<Deadline> byDate = Comparator.comparing(Deadline::date);
    List.of(due, ends, ended).forEach(list -> list.sort(byDate));
  }

  private void enter(Measure measure) {
    if (!scope.isSatisfied(measure)) {
      scope.index().date(measure.due()).ifPresent(date -> due.add(new Deadline(measure, date)));
    }
    scope
        .index()
        .date(measure.until())
        .ifPresent(date -> end(new Deadline(measure, date), scope.status(measure)));
  }

  /** Only what has lapsed has ended, and only a standing duty in force will. */
  private void end(Deadline deadline, Status status) {
    if (status == Status.LAPSED) {
      ended.add(deadline);
    } else if (status == Status.IN_FORCE) {
      ends.add(deadline);
    }
  }

  private void enter(Obligation obligation) {
    boolean over =
        obligation.state() == CommitmentState.FULFILLED
            || obligation.state() == CommitmentState.LAPSED;
    if (obligation.due() != null && !over) {
      due.add(new Deadline(obligation, obligation.due()));
    }
  }

  Deadlines deadlines() {
    return new Deadlines(
        having(due, this::isPast),
        having(due, this::isNow),
        having(due, this::isAhead),
        ended,
        having(ends, this::isNow),
        having(ends, this::isAhead),
        scope.content().events().stream()
            .filter(event -> isAhead(event.date()))
            .sorted(Comparator.comparing(Event::date))
            .toList());
  }

  private static List<Deadline> having(List<Deadline> all, Predicate<PartialDate> wanted) {
    return all.stream().filter(deadline -> wanted.test(deadline.date())).toList();
  }

  private boolean isPast(PartialDate date) {
    return date.last().isBefore(today);
  }

  private boolean isAhead(PartialDate date) {
    return date.first().isAfter(today);
  }

  private boolean isNow(PartialDate date) {
    return !isPast(date) && !isAhead(date);
  }
}
