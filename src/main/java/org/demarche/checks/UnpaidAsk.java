package org.demarche.checks;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Direction;
import org.demarche.model.Finding;
import org.demarche.model.Rule;
import org.demarche.model.Severity;

/** D310. */
@AutoService(Check.class)
public final class UnpaidAsk implements Check {

  private static final Rule RULE =
      new Rule(
          "D310",
          Severity.WARNING,
          "An ask nothing is offered for",
          """
          An ask is paid for by something: an offer, a part or a phase with offers, or at least a way to them. \
          A linkage in-return-for says so, in either direction, for the measure itself, its part, \
          its phase or the package; opens-way-for and requires count too, also by way of other \
          measures. Joint measures, contributions of others and what is dropped are not meant.""",
          "Say what is given in return for it by a linkage, add an offer, or drop it.",
          """
          parties:
            - {id: dprk, roles: [counterpart]}
          measures:
            - {id: sales-ban, by: [dprk]}       # no tie leads to an offer
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public boolean needsWhole() {
    return true;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    if (!Sides.areKnown(definition)) {
      return Stream.empty();
    }
    return new Exchange(definition)
        .unanswered(Direction.ASK)
        .map(
            measure ->
                RULE.at(
                    definition,
                    measure.pointer(),
                    "nothing is offered for %s".formatted(Words.name(measure)),
                    "an ask without an offer",
                    "a linkage to an offer"));
  }
}
