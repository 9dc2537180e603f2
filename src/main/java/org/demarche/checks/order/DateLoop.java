package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.date.Due;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D320. */
@AutoService(Check.class)
public final class DateLoop implements Check {

  private static final Rule RULE =
      new Rule(
          "D320",
          Severity.WARNING,
          "Dates that run from each other",
          """
          A date may run from when another measure was begun or done (within, after). Where two \
          or more measures, none of which says since when, have dates that run from each other, \
          none of them will ever be known.""",
          "Give one of them a date of its own, or let it run from something else.",
"""
          measures:
            - {id: vote, due: {within: 30 days, after: count}}
            - {id: count, due: {within: 30 days, after: vote}}
""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition.content().measures().stream()
        .flatMap(
            measure ->
                Stream.of(
                    finding(definition, measure, measure.due(), "/due"),
                    finding(definition, measure, measure.until(), "/until")))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> finding(
      Definition definition, Measure measure, @Nullable Due due, String key) {
    List<String> loop = loop(definition, measure, due);
    return loop.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RULE.at(
                definition,
                measure.pointer() + key + "/after",
                "the date of %s runs from itself: %s"
                    .formatted(FindingWords.name(measure), String.join(", after ", loop)),
                loop.get(1),
                "something that has a date of its own"));
  }

  /** The ids from the measure back to itself; empty where a date or an end comes first. */
  private static List<String> loop(Definition definition, Measure measure, @Nullable Due due) {
    List<String> ids = new ArrayList<>(List.of(measure.id()));
    Due next = due;
    while (next instanceof RelativeDate relative && definition.index().date(relative).isEmpty()) {
      ids.add(relative.after());
      if (relative.after().equals(measure.id())) {
        return ids;
      }
      if (ids.indexOf(relative.after()) < ids.size() - 1) {
        return List.of();
      }
      next =
          definition.index().find(relative.after(), Measure.class).map(Measure::due).orElse(null);
    }
    return List.of();
  }
}
