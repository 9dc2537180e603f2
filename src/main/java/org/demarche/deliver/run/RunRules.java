package org.demarche.deliver.run;

import static org.demarche.model.term.Severity.ERROR;

import java.util.List;
import org.demarche.model.Rule;

/** What can keep a delivery from beginning. */
public final class RunRules {

  /** No ledger, no delivery. */
  public static final Rule NO_LEDGER =
      new Rule(
          "D531",
          ERROR,
          "There is no ledger to deliver by",
          """
          Before a copy is handed over it is written down in the ledger, so that nobody gets it
          twice. The ledger could not be opened, or was lost on the way: nothing is sent, or
          nothing more. A copy that was in hand when it was lost counts as unknown.
          """,
          "See to the database or its file, which the message names, then run the delivery again:"
              + " it sends only what was not sent.",
          "");

  private RunRules() {}

  public static List<Rule> all() {
    return List.of(NO_LEDGER);
  }
}
