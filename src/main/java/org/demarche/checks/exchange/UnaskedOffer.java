package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.analysis.Balance;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** D309. */
@AutoService(Check.class)
public final class UnaskedOffer implements Check {

  private static final Rule RULE =
      new Rule(
          "D309",
          Severity.WARNING,
          "An offer nothing is asked for",
          "An offer buys something: an ask, or an obligation of the other side. "
              + Unanswered.WHAT_COUNTS,
          "Say what it is in return for by a linkage in-return-for, or write character: enabling.",
          """
          parties:
            - {id: us, roles: [proposer]}
          measures:
            - {id: textile-quota, by: [us]}     # no in-return-for leads to an ask
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
    return new Unanswered(
            RULE, Balance::unansweredOffers, "an offer without an ask", "a linkage to an ask")
        .check(definition);
  }
}
