package org.demarche.deliver.plan;

import java.util.Set;

/** Why it is planned now. */
public sealed interface Occasion {

  /**
   * A person asks. Lists of all kinds are served at once, digests whether due or not.
   *
   * @param lists ids; empty: all lists
   * @param recipients ids; empty: all recipients of those lists
   */
  record OnDemand(Set<String> lists, Set<String> recipients) implements Occasion {

    public OnDemand {
      lists = Set.copyOf(lists);
      recipients = Set.copyOf(recipients);
    }
  }

  /**
   * A nightly run ended, or time has passed: lists for each edition get all that is new to them,
   * digests what is due.
   */
  record AfterNight() implements Occasion {}

  /**
   * Definitions that were dropped are built: lists for each edition get these packages.
   *
   * @param packages ids of what was built
   */
  record AfterDrop(Set<String> packages) implements Occasion {

    public AfterDrop {
      packages = Set.copyOf(packages);
    }
  }
}
