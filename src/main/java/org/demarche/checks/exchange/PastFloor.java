package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
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

/** D305. */
@AutoService(Check.class)
public final class PastFloor implements Check {

  private static final Rule RULE =
      new Rule(
          "D305",
          Severity.ERROR,
          "A stance past the floor",
          """
          The floor is the value beyond which there is no agreement, so neither the opening nor a \
          fallback may concede more than it. A fallback at the floor itself is the last one that \
          can be had.""",
          "Bring the stance within the floor, or move the floor.",
          """
          positions:
            - id: test-range
              scale: {quantity: range, unit: km, better: lower}
              preferred: {value: 180}
              fallbacks:
                - {value: 500}
              floor: {value: 300}      # 500 km is past it
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition.content().positions().stream()
        .flatMap(position -> check(definition, position));
  }

  private static Stream<Finding> check(Definition definition, Position position) {
    Scale scale = position.scale();
    BigDecimal floor = position.floor() == null ? null : position.floor().value();
    if (scale == null || floor == null) {
      return Stream.empty();
    }
    return Stream.concat(Stream.of(position.preferred()), position.fallbacks().stream())
        .flatMap(stance -> check(definition, position, scale, floor, stance));
  }

  private static Stream<Finding> check(
      Definition definition, Position position, Scale scale, BigDecimal floor, Stance stance) {
    BigDecimal value = stance.value();
    if (value == null || ConcessionDirection.compare(scale, value, floor) <= 0) {
      return Stream.empty();
    }
    return Stream.of(
        RULE.at(
            definition,
            stance.pointer() + "/value",
            "a stance of %s, %s, lies past its floor of %s"
                .formatted(
                    FindingWords.name(position),
                    ConcessionDirection.words(scale, value),
                    ConcessionDirection.words(scale, floor)),
            ConcessionDirection.words(scale, value),
            "not %s than %s"
                .formatted(
                    ConcessionDirection.further(scale), ConcessionDirection.words(scale, floor))));
  }
}
