package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.date.PartialDate;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D315. */
@AutoService(Check.class)
public final class LateEvidence implements Check {

  private static final Rule RULE =
      new Rule(
          "D315",
          Severity.WARNING,
          "Evidence dated after the edition",
          """
          A paper cannot rest on what happened after it: statements, sources and events are dated \
          on the day of the edition or before. A date of reduced precision is after the edition \
          only if its first possible day is.""",
          "Correct the date, or move the edition's date forward.",
          """
          edition: 1999-03-03
          statements:
            - id: offer-of-talks
              date: 1999-06-16
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    var content = definition.content();
    return Stream.of(
            content.sources().stream().flatMap(e -> check(definition, e, e.date())),
            content.statements().stream().flatMap(e -> check(definition, e, e.date())),
            content.events().stream().flatMap(e -> check(definition, e, e.date())))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> check(
      Definition definition, Element element, @Nullable PartialDate date) {
    var edition = definition.content().edition();
    return Stream.ofNullable(date)
        .filter(day -> day.first().isAfter(edition))
        .map(
            day ->
                RULE.at(
                    definition,
                    element.pointer() + "/date",
                    "%s is dated %s, after the edition of %s"
                        .formatted(FindingWords.name(element), day, edition),
                    day.toString(),
                    "%s or before".formatted(edition)));
  }
}
