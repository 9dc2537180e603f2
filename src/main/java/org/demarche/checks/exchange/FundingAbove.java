package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D307. */
@AutoService(Check.class)
public final class FundingAbove implements Check {

  private static final Rule RULE =
      new Rule(
          "D307",
          Severity.WARNING,
          "Contributions above the cost",
          """
          Where every contribution to a measure names a sum in the currency of its cost, they \
          should not come to more than the cost over its whole period: either a sum or a period \
          is wrong, or something else is paid for too.""",
          "Correct the sums or their periods, or say what else the contributions pay for.",
          """
          measures:
            - id: food-programme
              cost: {amount: 300000000, currency: USD, years: 3}
              contributions:
                - party: us
                  firmness: likely
                  amount: {amount: 300000000, currency: USD, per: year, years: 3}
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return Funding.of(definition)
        .filter(funding -> funding.surplus().signum() > 0)
        .map(
            funding ->
                RULE.at(
                    definition,
                    funding.pointer(),
                    "the contributions to %s are %s above its cost"
                        .formatted(
                            FindingWords.name(funding.measure()), funding.words(funding.surplus())),
                    funding.words(funding.given()),
                    funding.words(funding.cost())));
  }
}
