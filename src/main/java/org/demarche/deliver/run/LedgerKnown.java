package org.demarche.deliver.run;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.deliver.plan.Known;
import org.demarche.ledger.Delivery;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Run;

/** What the ledger knew when it was asked; rows of test runs count for nothing. */
public final class LedgerKnown implements Known {

  /** Stands in the summary of a run before the ids of the daily and weekly lists it served. */
  static final String SERVED = "books served: ";

  private static final int RUNS_LOOKED_AT = 2000;

  private final Map<String, State> states = new HashMap<>();
  private final Map<String, Instant> served = new HashMap<>();

  private LedgerKnown() {}

  /**
   * Reads what is known of these lists.
   *
   * @param retriesFailed whether what failed for good counts as merely failed, to be tried again
   */
  public static LedgerKnown of(Ledger ledger, Collection<String> lists, boolean retriesFailed)
      throws LedgerException {
    LedgerKnown known = new LedgerKnown();
    for (String list : lists) {
      for (Delivery row : ledger.deliveries().ofList(list)) {
        if (!row.copy().channel().equals(RowKeys.TEST)) {
          known.states.put(RowKeys.key(row.copy()), state(row, retriesFailed));
        }
      }
    }
    ledger.runs().list(RUNS_LOOKED_AT).forEach(known::books);
    return known;
  }

  private static State state(Delivery row, boolean retriesFailed) {
    return switch (row.state()) {
      case PLANNED -> State.PLANNED;
      case SENDING -> State.SENDING;
      case SENT -> State.SENT;
      case FAILED -> row.permanent() && !retriesFailed ? State.GIVEN_UP : State.FAILED;
      case UNKNOWN -> State.UNKNOWN;
      case REFUSED -> State.REFUSED;
    };
  }

  /** The latest run comes first. */
  private void books(Run run) {
    int at = run.summary().lastIndexOf(SERVED);
    if (run.kind() == Run.Kind.DELIVERY && at >= 0) {
      List<String> lists = Arrays.asList(run.summary().substring(at + SERVED.length()).split(", "));
      lists.forEach(list -> served.putIfAbsent(list, run.started()));
    }
  }

  @Override
  public State state(String key) {
    return states.getOrDefault(RowKeys.key(key), State.NONE);
  }

  @Override
  public Optional<Instant> lastDigest(String listId) {
    return Optional.ofNullable(served.get(listId));
  }
}
