package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Rule;
import org.demarche.model.date.Due;
import org.demarche.model.date.PartialDate;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D308. */
@AutoService(Check.class)
public final class DateOrder implements Check {

  private static final Rule RULE =
      new Rule(
          "D308",
          Severity.ERROR,
          "Dates out of order",
          """
          Some dates cannot come before others: the end of an event before its beginning, the end \
          of a measure before it is due, the edition before the meeting or other origin it reports, \
          an obligation's due date before its commitment was made, and the due date of a measure or \
          obligation before that of what it requires (of any one of several, where one is enough). \
          Dates of reduced precision are out of order only if every day that they can mean is.""",
          "Correct the wrong one of the two dates.",
          """
          events:
            - id: framework-talks
              date: 1994-10
              until: 1994-08
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    NegotiatingPackage content = definition.content();
    Stream<Finding> events =
        content.events().stream()
            .flatMap(
                e ->
                    order(
                        definition,
                        FindingWords.name(e) + " ends",
                        e.until(),
                        e.pointer() + "/until",
                        "it begins",
                        e.date()));
    Stream<Finding> measures =
        content.measures().stream()
            .flatMap(
                m ->
                    order(
                        definition,
                        FindingWords.name(m) + " ends",
                        date(definition, m.until()),
                        m.pointer() + "/until",
                        "it is due",
                        date(definition, m.due())));
    Stream<Finding> obligations =
        content.commitments().stream().flatMap(commitment -> obligations(definition, commitment));
    return Stream.of(events, measures, obligations, edition(definition), required(definition))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> edition(Definition definition) {
    NegotiatingPackage content = definition.content();
    PartialDate origin = content.origin() == null ? null : content.origin().date();
    PartialDate edition = PartialDate.of(content.edition());
    return order(
        definition, "the edition is of", edition, "/edition", "its origin took place", origin);
  }

  private static Stream<Finding> obligations(Definition definition, Commitment commitment) {
    return commitment.obligations().stream()
        .flatMap(
            obligation ->
                order(
                    definition,
                    FindingWords.name(obligation) + " is due",
                    obligation.due(),
                    obligation.pointer() + "/due",
                    FindingWords.name(commitment) + " was made",
                    commitment.date()));
  }

  /** What is due before something that it requires. */
  private static Stream<Finding> required(Definition definition) {
    Requirements requirements = Requirements.of(definition);
    List<Finding> findings = new ArrayList<>();
    for (int step = 0; step < requirements.size(); step++) {
      Element element = requirements.element(step);
      PartialDate due = due(definition, element);
      if (due != null) {
        requirements.conditions(step).stream()
            .filter(condition -> condition.tie() == Requirements.Tie.REQUIRES)
            .flatMap(condition -> late(definition, requirements, element, due, condition))
            .forEach(findings::add);
      }
    }
    return findings.stream();
  }

  private static Stream<Finding> late(
      Definition definition,
      Requirements requirements,
      Element element,
      PartialDate due,
      Requirements.Condition condition) {
    List<Element> needed = condition.steps().stream().map(requirements::element).toList();
    int[] late =
        IntStream.range(0, needed.size())
            .filter(
                i ->
                    Optional.ofNullable(due(definition, needed.get(i)))
                        .filter(due::isBefore)
                        .isPresent())
            .toArray();
    boolean inTime = condition.any() && late.length < needed.size();
    return IntStream.of(late)
        .filter(i -> !inTime)
        .limit(condition.any() ? 1 : late.length)
        .boxed()
        .flatMap(
            i ->
                order(
                    definition,
                    FindingWords.name(element) + " is due",
                    due,
                    condition.pointers().get(i),
                    FindingWords.name(needed.get(i)) + ", which it requires, is due",
                    due(definition, needed.get(i))));
  }

  private static @Nullable PartialDate due(Definition definition, Element element) {
    if (Requirements.isOver(element)) {
      return null;
    }
    if (element instanceof Measure measure) {
      return date(definition, measure.due());
    }
    return element instanceof Obligation obligation ? obligation.due() : null;
  }

  private static @Nullable PartialDate date(Definition definition, @Nullable Due due) {
    return definition.index().date(due).orElse(null);
  }

  private static Stream<Finding> order(
      Definition definition,
      String what,
      @Nullable PartialDate date,
      String pointer,
      String other,
      @Nullable PartialDate earliest) {
    if (date == null || earliest == null || !date.isBefore(earliest)) {
      return Stream.empty();
    }
    return Stream.of(
        RULE.at(
            definition,
            pointer,
            "%s %s, but %s %s".formatted(what, date, other, earliest),
            date.toString(),
            earliest + " or later"));
  }
}
