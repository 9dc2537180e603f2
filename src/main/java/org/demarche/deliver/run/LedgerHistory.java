package org.demarche.deliver.run;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.deliver.plan.DeliveryHistory;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.DeliveryEntry;

/** What the ledger knew when it was asked; rows of test runs count for nothing. */
public final class LedgerHistory implements DeliveryHistory {

  /** States in which a recipient has the copy, or may have it. */
  private static final Set<State> PERHAPS_THERE =
      EnumSet.of(State.SENT, State.SENDING, State.UNKNOWN);

  private final Map<String, State> states = new HashMap<>();
  private final Map<String, DeliveryEntry> latest = new HashMap<>();
  private final Map<String, Instant> served = new HashMap<>();

  private LedgerHistory() {}

  /**
   * Reads what is known of these lists.
   *
   * @param retriesFailed whether what failed for good counts as merely failed, to be tried again
   */
  public static LedgerHistory of(Ledger ledger, Collection<String> lists, boolean retriesFailed)
      throws LedgerException {
    LedgerHistory known = new LedgerHistory();
    for (String list : lists) {
      for (DeliveryEntry row : ledger.deliveries().ofList(list)) {
        if (!row.copy().channel().equals(RowKeys.TEST)) {
          known.enter(row, state(row, retriesFailed));
        }
      }
    }
    known.served.putAll(ledger.digests().served());
    return known;
  }

  private static State state(DeliveryEntry row, boolean retriesFailed) {
    return switch (row.state()) {
      case PLANNED -> State.PLANNED;
      case SENDING -> State.SENDING;
      case SENT -> State.SENT;
      case FAILED -> row.permanent() && !retriesFailed ? State.GIVEN_UP : State.FAILED;
      case UNKNOWN -> State.UNKNOWN;
      case REFUSED -> State.REFUSED;
    };
  }

  private void enter(DeliveryEntry row, State state) {
    states.put(RowKeys.key(row.copy()), state);
    if (PERHAPS_THERE.contains(state)) {
      latest.merge(
          RowKeys.target(row.copy()), row, (a, b) -> a.updated().isAfter(b.updated()) ? a : b);
    }
  }

  @Override
  public State ofSameContent(String target, String content) {
    DeliveryEntry last = latest.get(RowKeys.key(target));
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
