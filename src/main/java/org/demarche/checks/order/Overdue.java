package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.demarche.analysis.Deadlines;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.date.PartialDate;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D314. */
@AutoService(Check.class)
public final class Overdue implements Check {

  private static final Rule RULE =
      new Rule(
          "D314",
          Severity.WARNING,
          "Due before the as-of date and not done",
          """
          A measure whose due date has passed on the as-of date of the package should be done, in \
          force or dropped; an obligation should be fulfilled or lapsed, or its state should say \
          that it is behind schedule or suspended. A date of reduced precision has passed when its \
          last possible day has.""",
          "Bring the status or the due date up to date.",
          """
          asOf: 1999-03-03
          measures:
            - id: liaison-office
              due: 1998-12
              status: agreed
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Stream<Finding> measures =
        Deadlines.of(definition).overdue().stream()
            .flatMap(
                late ->
                    late.element() instanceof Measure measure
                        ? check(definition, measure, late.date(), measure.status().words())
                        : Stream.empty());
    Stream<Finding> obligations =
        definition.content().commitments().stream()
            .flatMap(commitment -> commitment.obligations().stream())
            .filter(Overdue::isOpen)
            .flatMap(o -> check(definition, o, o.due(), o.state().words()));
    return Stream.concat(measures, obligations);
  }

  private static boolean isOpen(Obligation obligation) {
    return obligation.state() == CommitmentState.PENDING
        || obligation.state() == CommitmentState.ON_TRACK;
  }

  private static Stream<Finding> check(
      Definition definition, Element element, @Nullable PartialDate due, String state) {
    LocalDate asOf = definition.content().asOf();
    return Stream.ofNullable(due)
        .filter(date -> date.last().isBefore(asOf))
        .map(
            date ->
                RULE.at(
                    definition,
                    element.pointer() + "/due",
                    "%s was due %s and on %s is still %s"
                        .formatted(FindingWords.name(element), date, asOf, state),
                    date.toString(),
                    "a date from %s on, or a status that says what became of it".formatted(asOf)));
  }
}
