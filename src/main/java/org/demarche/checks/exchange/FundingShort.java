package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D306. */
@AutoService(Check.class)
public final class FundingShort implements Check {

  private static final Rule RULE =
      new Rule(
          "D306",
          Severity.WARNING,
          "Contributions short of the cost",
          """
          Where every contribution to a measure names a sum in the currency of its cost, they \
          should add up to the cost over its whole period; what is lacking nobody pays. A \
          contribution without a sum says that the rest is open, and then nothing is compared.""",
          "Correct the sums, or name who might pay the rest, without a sum if it is not known.",
          """
          measures:
            - id: food-programme
              cost: {amount: 300000000, currency: USD, years: 3}
              contributions:
                - {party: us, firmness: likely, amount: {amount: 100000000, currency: USD}}
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
    return Funding.of(definition)
        .filter(funding -> funding.surplus().signum() < 0)
        .map(
            funding ->
                RULE.at(
                    definition,
                    funding.pointer(),
                    "the contributions to %s are %s short of its cost"
                        .formatted(
                            FindingWords.name(funding.measure()),
                            funding.words(funding.surplus().negate())),
                    funding.words(funding.given()),
                    funding.words(funding.cost())));
  }
}
