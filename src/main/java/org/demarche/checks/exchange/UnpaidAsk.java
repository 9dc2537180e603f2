package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.analysis.Balance;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D310. */
@AutoService(Check.class)
public final class UnpaidAsk implements Check {

  private static final Rule RULE =
      new Rule(
          "D310",
          Severity.WARNING,
          "An ask nothing is offered for",
          """
          An ask is paid for by something: an offer, a contribution, or an obligation of the other side. \
          Only a linkage in-return-for says so, in either direction, for the measure itself, its \
          part, its phase or the package; nothing else counts as payment, and nothing pays for \
          its own side. An enabling measure, such as a law or funds, is nobody's payment and wants \
          none. Joint measures, contributions of others and what is dropped are not meant.""",
          "Say what is given for it by a linkage in-return-for, or write character: enabling.",
          """
          parties:
            - {id: dprk, roles: [counterpart]}
          measures:
            - {id: sales-ban, by: [dprk]}       # no in-return-for leads to an offer
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
    if (!Sides.areKnown(definition) || !Sides.haveKnownTies(definition)) {
      return Stream.empty();
    }
    return Balance.of(definition).unansweredAsks().stream()
        .map(
            measure ->
                RULE.at(
                    definition,
                    measure.pointer(),
                    "no counterpart is recorded for %s".formatted(FindingWords.name(measure)),
                    "an ask without an offer",
                    "a linkage to an offer"));
  }
}
