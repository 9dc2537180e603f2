package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.position.Position;
import org.demarche.model.position.Scale;
import org.demarche.model.position.Stance;
import org.demarche.model.term.Severity;

/** D304. */
@AutoService(Check.class)
public final class NoConcession implements Check {

  private static final Rule RULE =
      new Rule(
          "D304",
          Severity.ERROR,
          "A fallback that is no concession",
          """
          Fallbacks are listed in the order in which they may be conceded, so each gives something \
          up against the stance before it: where lower is better for the proposer its value is \
          higher, and the other way round. On a term without a scale, a fallback says something \
          else than the stance before it.""",
          "Put the fallbacks in the order of concession, or check which way the scale prefers.",
          """
          positions:
            - id: test-range
              scale: {quantity: range, unit: km, better: lower}
              preferred: {value: 180}
              fallbacks:
                - {value: 150}      # asks for more than the opening
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition.content().positions().stream()
        .flatMap(position -> check(definition, position).stream());
  }

  private static List<Finding> check(Definition definition, Position position) {
    List<Finding> findings = new ArrayList<>();
    Scale scale = position.scale();
    Stance before = position.preferred();
    for (Stance fallback : position.fallbacks()) {
      if (scale == null) {
        sameTerm(definition, position, before, fallback, findings);
      } else {
        noStep(definition, position, scale, before, fallback, findings);
      }
      before = scale != null && fallback.value() == null ? before : fallback;
    }
    return findings;
  }

  private static void sameTerm(
      Definition definition,
      Position position,
      Stance before,
      Stance fallback,
      List<Finding> findings) {
    if (!fallback.text().isBlank() && fallback.text().strip().equals(before.text().strip())) {
      findings.add(
          RULE.at(
              definition,
              fallback.pointer() + "/text",
              "a fallback of %s says the same as the stance before it"
                  .formatted(FindingWords.name(position)),
              "the same words",
              "a term that gives something up"));
    }
  }

  private static void noStep(
      Definition definition,
      Position position,
      Scale scale,
      Stance before,
      Stance fallback,
      List<Finding> findings) {
    BigDecimal from = before.value();
    BigDecimal to = fallback.value();
    if (from != null && to != null && ConcessionDirection.compare(scale, from, to) >= 0) {
      findings.add(
          RULE.at(
              definition,
              fallback.pointer() + "/value",
              "a fallback of %s goes from %s to %s, which concedes nothing where %s is better"
                  .formatted(
                      FindingWords.name(position),
                      ConcessionDirection.words(scale, from),
                      ConcessionDirection.words(scale, to),
                      scale.better().words()),
              ConcessionDirection.words(scale, to),
              ConcessionDirection.further(scale)
                  + " than "
                  + ConcessionDirection.words(scale, from)));
    }
  }
}
