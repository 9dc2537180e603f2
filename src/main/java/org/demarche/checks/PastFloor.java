package org.demarche.checks;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Finding;
import org.demarche.model.Position;
import org.demarche.model.Rule;
import org.demarche.model.Scale;
import org.demarche.model.Severity;
import org.demarche.model.Stance;

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
    if (value == null || Conceding.compare(scale, value, floor) <= 0) {
      return Stream.empty();
    }
    return Stream.of(
        RULE.at(
            definition,
            stance.pointer() + "/value",
            "a stance of %s, %s, lies past its floor of %s"
                .formatted(
                    Words.name(position),
                    Conceding.words(scale, value),
                    Conceding.words(scale, floor)),
            Conceding.words(scale, value),
            "not %s than %s".formatted(Conceding.further(scale), Conceding.words(scale, floor))));
  }
}
