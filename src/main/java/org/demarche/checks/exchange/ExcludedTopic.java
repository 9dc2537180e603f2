package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Exclusion;
import org.demarche.model.term.Severity;
import org.demarche.model.term.Status;

/** D311. */
@AutoService(Check.class)
public final class ExcludedTopic implements Check {

  private static final Rule RULE =
      new Rule(
          "D311",
          Severity.ERROR,
          "An excluded topic that comes back as a measure",
          """
          An exclusion says what the package leaves out on purpose, by issue area. A measure in \
          such an area, unless it is dropped, contradicts it: the paper would say that a topic \
          stays out and then treat it.""",
          "Drop the measure, put it in another area, or make the exclusion narrower.",
          """
          exclusions:
            - id: no-food-aid
              areas: [food-aid]
          measures:
            - id: grain-shipment
              area: food-aid
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition.content().exclusions().stream()
        .flatMap(
            exclusion ->
                definition.content().measures().stream()
                    .filter(measure -> measure.status() != Status.DROPPED)
                    .filter(
                        measure ->
                            measure.area() != null && exclusion.areas().contains(measure.area()))
                    .map(measure -> finding(definition, exclusion, measure)));
  }

  private static Finding finding(Definition definition, Exclusion exclusion, Measure measure) {
    return RULE.at(
        definition,
        measure.pointer() + "/area",
        "%s is in the area %s, which %s leaves out"
            .formatted(FindingWords.name(measure), measure.area(), FindingWords.name(exclusion)),
        String.valueOf(measure.area()),
        "an area that is not excluded");
  }
}
