package org.demarche.checks;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Direction;
import org.demarche.model.Finding;
import org.demarche.model.Rule;
import org.demarche.model.Severity;

/** D309. */
@AutoService(Check.class)
public final class UnaskedOffer implements Check {

  private static final Rule RULE =
      new Rule(
          "D309",
          Severity.WARNING,
          "An offer nothing is asked for",
          """
          An offer buys something: an ask, a part or a phase with asks, or at least a way to them. \
          A linkage in-return-for says so, in either direction, for the measure itself, its part, \
          its phase or the package; opens-way-for and requires count too, also by way of other \
          measures. Joint measures, contributions of others and what is dropped are not meant.""",
          "Say what it is in return for, or why it is given freely, by a linkage; or drop it.",
          """
          parties:
            - {id: us, roles: [proposer]}
          measures:
            - {id: textile-quota, by: [us]}     # no tie leads to an ask
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
        .unanswered(Direction.OFFER)
        .map(
            measure ->
                RULE.at(
                    definition,
                    measure.pointer(),
                    "nothing is asked for %s".formatted(Words.name(measure)),
                    "an offer without an ask",
                    "a linkage to an ask"));
  }
}
