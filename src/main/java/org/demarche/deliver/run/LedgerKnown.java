package org.demarche.deliver.run;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.deliver.plan.Known;
import org.demarche.ledger.Delivery;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/** What the ledger knew when it was asked; rows of test runs count for nothing. */
public final class LedgerKnown implements Known {

  /** States in which a recipient has the copy, or may have it. */
  private static final Set<State> PERHAPS_THERE =
      EnumSet.of(State.SENT, State.SENDING, State.UNKNOWN);

  private final Map<String, State> states = new HashMap<>();
  private final Map<String, Delivery> latest = new HashMap<>();
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
          known.enter(row, state(row, retriesFailed));
        }
      }
    }
    known.served.putAll(ledger.digests().served());
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

  private void enter(Delivery row, State state) {
    states.put(RowKeys.key(row.copy()), state);
    if (PERHAPS_THERE.contains(state)) {
      latest.merge(
          RowKeys.target(row.copy()), row, (a, b) -> a.updated().isAfter(b.updated()) ? a : b);
    }
  }

  @Override
  public State ofSameContent(String target, String content) {
    Delivery last = latest.get(RowKeys.key(target));
    return last != null && last.copy().content().equals(content) ? state(last, false) : State.NONE;
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
