package org.demarche.checks.order;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.checks.Nearest;
import org.demarche.checks.Pointers;
import org.demarche.checks.UnreadElements;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Constraint;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Severity;
import org.demarche.model.term.Status;

/** D303. */
@AutoService(Check.class)
public final class BrokenConstraint implements Check {

  static final Rule RULE =
      new Rule(
          "D303",
          Severity.ERROR,
          "A constraint broken",
          """
          A constraint is a rule that the whole package must keep; every key that it gives is \
          checked against all measures that are not dropped:

          - forbidsAuthority: no measure needs such an authority, of that party where one is named;
          - mustInclude: these measures are there and not dropped;
          - before: they come before these measures, parts or phases, so that neither the phases \
          nor what they require puts them after;
          - keepsOut: no measure is in these areas.""",
          "Change the measure that breaks the constraint, or the constraint if it no longer holds.",
          """
          constraints:
            - id: no-appropriation
              forbidsAuthority: [legislative]
          measures:
            - id: mining-fund
              authority:
                - kind: legislative      # forbidden above
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    ConstraintOrder order = new ConstraintOrder(definition);
    return definition.content().constraints().stream()
        .flatMap(
            constraint ->
                Stream.of(
                        forbidden(definition, constraint),
                        missing(definition, constraint),
                        order.broken(constraint),
                        keptOut(definition, constraint))
                    .flatMap(findings -> findings));
  }

  private static Stream<Finding> forbidden(Definition definition, Constraint constraint) {
    if (constraint.forbidsAuthority().isEmpty()) {
      return Stream.empty();
    }
    return kept(definition)
        .flatMap(
            measure ->
                IntStream.range(0, measure.authority().size())
                    .filter(
                        i ->
                            constraint.forbidsAuthority().stream()
                                .anyMatch(one -> one.forbids(measure.authority().get(i))))
                    .mapToObj(i -> forbidden(definition, constraint, measure, i)));
  }

  private static Finding forbidden(
      Definition definition, Constraint constraint, Measure measure, int index) {
    String kind = measure.authority().get(index).kind().key();
    return RULE.at(
        definition,
        measure.pointer() + "/authority/" + index + "/kind",
        "%s needs %s authority, which %s forbids"
            .formatted(
                FindingWords.name(measure), kind.replace('-', ' '), FindingWords.name(constraint)),
        kind,
        "another authority");
  }

  private static Stream<Finding> missing(Definition definition, Constraint constraint) {
    Nearest nearest =
        new Nearest(definition.content().measures().stream().map(Measure::id).toList());
    UnreadElements unread = new UnreadElements(definition);
    return IntStream.range(0, constraint.mustInclude().size())
        .boxed()
        .flatMap(i -> missing(definition, constraint, nearest, unread, i));
  }

  private static Stream<Finding> missing(
      Definition definition,
      Constraint constraint,
      Nearest nearest,
      UnreadElements unread,
      int index) {
    String id = constraint.mustInclude().get(index);
    String at = Pointers.item(definition, constraint.pointer() + "/mustInclude", index, id);
    if (definition.index().find(id).isEmpty() && !unread.mayHold(id, List.of(Measure.class))) {
      return Stream.of(
          RULE.at(
              definition,
              at,
              "%s wants a measure \"%s\", and there is none"
                  .formatted(FindingWords.name(constraint), id),
              id,
              nearest
                  .to(id)
                  .map(near -> "the id of a measure; the nearest is " + near)
                  .orElse("the id of a measure")));
    }
    return definition.index().find(id, Measure.class).stream()
        .filter(measure -> measure.status() == Status.DROPPED)
        .map(
            measure ->
                RULE.at(
                    definition,
                    at,
                    "%s wants %s, which was dropped"
                        .formatted(FindingWords.name(constraint), FindingWords.name(measure)),
                    Status.DROPPED.key(),
                    "another status of the measure"));
  }

  private static Stream<Finding> keptOut(Definition definition, Constraint constraint) {
    return kept(definition)
        .filter(measure -> measure.area() != null && constraint.keepsOut().contains(measure.area()))
        .map(
            measure ->
                RULE.at(
                    definition,
                    measure.pointer() + "/area",
                    "%s is in the area %s, which %s keeps out"
                        .formatted(
                            FindingWords.name(measure),
                            measure.area(),
                            FindingWords.name(constraint)),
                    String.valueOf(measure.area()),
                    "another area"));
  }

  private static Stream<Measure> kept(Definition definition) {
    return definition.content().measures().stream()
        .filter(measure -> measure.status() != Status.DROPPED);
  }
}
