package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.analysis.Balance;
import org.demarche.checks.Check;
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
          "An ask is paid for by something: an offer, a contribution, or an obligation of the other side. "
              + Unanswered.WHAT_COUNTS,
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
    return new Unanswered(
            RULE, Balance::unansweredAsks, "an ask without an offer", "a linkage to an offer")
        .check(definition);
  }
}
