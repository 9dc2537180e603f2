package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.ColumnText;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.DeliveryEntry.State;
import org.demarche.ledger.entry.EntryIds;
import org.demarche.ledger.entry.PlannedDelivery;
import org.jdbi.v3.core.Handle;

/**
 * The copies on their way, one row for each (what, list, recipient, channel). A step is a
 * comparison and a change in one statement, so that of several senders, also in several processes,
 * one alone takes a copy in hand.
 *
 * <pre>
 * PLANNED ─claim─► SENDING ─sent─► SENT          plan again ► PLANNED ◄ resolve
 *    ▲                │ ├─failed─► FAILED ─claimAgain─► SENDING
 *    │                │ └─unknown, strandedSends─► UNKNOWN ─resolve─► SENT or PLANNED
 * REFUSED ◄─refuse (from PLANNED or FAILED)
 * </pre>
 */
public final class Deliveries {

  private static final Set<State> OPEN = EnumSet.of(State.PLANNED, State.FAILED, State.REFUSED);

  private final Database database;
  private final Runs runs;

  Deliveries(Database database, Runs runs) {
    this.database = database;
    this.runs = runs;
  }

  /**
   * Plans a copy unless it is planned, and returns the row that stands, whatever its state. A copy
   * that was refused is planned again, since whoever plans has judged it anew; of one that is not
   * sent the address and the content are brought up to date.
   */
  public DeliveryEntry plan(PlannedDelivery copy) throws LedgerException {
    return standing(copy, State.PLANNED, "");
  }

  /**
   * Enters that the recipient may not have a copy, unless it is sent or may be; returns the row
   * that stands.
   */
  public DeliveryEntry refuse(PlannedDelivery copy, String reason) throws LedgerException {
    return standing(copy, State.REFUSED, reason);
  }

  private DeliveryEntry standing(PlannedDelivery copy, State wanted, String reason)
      throws LedgerException {
    try {
      return database.get(handle -> standing(handle, copy, wanted, reason));
    } catch (LedgerException failure) {
      if (!LedgerFaults.isDouble(failure)) {
        throw failure;
      }
      // Another process entered it just now.
      return database.get(handle -> standing(handle, copy, wanted, reason));
    }
  }

  private DeliveryEntry standing(Handle handle, PlannedDelivery copy, State wanted, String reason)
      throws LedgerException {
    Optional<DeliveryEntry> found = DeliveryRows.find(handle, copy);
    if (found.isEmpty()) {
      String id = EntryIds.next();
      DeliveryRows.insert(handle, id, copy, wanted, reason, database.now());
      DeliveryRows.event(handle, id, wanted, "", reason, database.now());
      return DeliveryRows.get(handle, id);
    }
    DeliveryEntry row = found.get();
    if (OPEN.contains(row.state())) {
      DeliveryRows.renew(handle, row.id(), copy);
      boolean changes = wanted == State.REFUSED || row.state() == State.REFUSED;
      if (changes && row.state() != wanted) {
        step(handle, row.id(), EnumSet.of(row.state()), new Change(wanted, "", "", reason, false));
      }
    }
    return DeliveryRows.get(handle, row.id());
  }

  /**
   * Takes a planned copy in hand. It is on the disk before this returns, so that a copy that may
   * have gone out is never forgotten.
   *
   * @return true for one caller only
   */
  public boolean claim(String id, String runId) throws LedgerException {
    return claim(id, runId, EnumSet.of(State.PLANNED));
  }

  /** As {@link #claim}, and takes one that failed as well, also for good: the caller judges. */
  public boolean claimAgain(String id, String runId) throws LedgerException {
    return claim(id, runId, EnumSet.of(State.PLANNED, State.FAILED));
  }

  private boolean claim(String id, String runId, Set<State> from) throws LedgerException {
    Change change = new Change(State.SENDING, runId, "", "", false);
    return database.get(handle -> step(handle, id, from, change));
  }

  /**
   * Also for one that was held to be stranded, since its sender knows better.
   *
   * @throws LedgerException when it is not in hand, like all steps that follow
   */
  public void sent(String id, String messageId, String detail) throws LedgerException {
    require(id, new Change(State.SENT, "", messageId, detail, false));
  }

  /**
   * It did not go out, for certain.
   *
   * @param permanent trying again can't help
   */
  public void failed(String id, boolean permanent, String detail) throws LedgerException {
    require(id, new Change(State.FAILED, "", "", detail, permanent));
  }

  /** It was handed over, perhaps: the answer is missing. It is never sent again by itself. */
  public void unknown(String id, String messageId, String detail) throws LedgerException {
    require(id, new Change(State.UNKNOWN, "", messageId, detail, false));
  }

  private void require(String id, Change change) throws LedgerException {
    Set<State> inHand = EnumSet.of(State.SENDING, State.UNKNOWN);
    if (!database.get(handle -> step(handle, id, inHand, change))) {
      throw new LedgerException(
          Fault.UNFIT,
          "Copy %s is not in hand, so it cannot become %s.".formatted(id, change.to()));
    }
  }

  /**
   * A person's word about a copy whose outcome is not known, or that failed.
   *
   * @param to SENT, or PLANNED to send it again
   * @param who and why, kept in its events
   * @throws LedgerException when the copy is in another state
   */
  public DeliveryEntry resolve(String id, State to, String who) throws LedgerException {
    if (to != State.SENT && to != State.PLANNED) {
      throw new IllegalArgumentException("A copy is resolved to SENT or PLANNED, not to " + to);
    }
    Set<State> from = EnumSet.of(State.UNKNOWN, State.FAILED);
    if (!database.get(
        handle -> step(handle, id, from, new Change(to, "", "", "resolved by " + who, false)))) {
      throw new LedgerException(
          Fault.UNFIT, "Copy %s is neither unknown nor failed: nothing to resolve.".formatted(id));
    }
    return find(id).orElseThrow();
  }

  /**
   * Makes copies UNKNOWN that a dead run left in hand, and returns them. To be called before
   * sending. Looks for dead runs itself.
   */
  public List<DeliveryEntry> strandedSends() throws LedgerException {
    runs.interrupted();
    Change change =
        new Change(State.UNKNOWN, "", "", "its sender ended before it knew the outcome", false);
    List<DeliveryEntry> stranded =
        database.get(
            handle ->
                DeliveryRows.stranded(handle).stream()
                    .filter(row -> step(handle, row.id(), EnumSet.of(State.SENDING), change))
                    .map(row -> DeliveryRows.get(handle, row.id()))
                    .toList());
    return stranded;
  }

  public Optional<DeliveryEntry> find(String id) throws LedgerException {
    return database.get(handle -> DeliveryRows.find(handle, id));
  }

  /** In the order of planning, as all lists here. */
  public List<DeliveryEntry> inState(State state) throws LedgerException {
    return database.get(handle -> DeliveryRows.where(handle, "state", state.name()));
  }

  public List<DeliveryEntry> ofList(String list) throws LedgerException {
    return database.get(handle -> DeliveryRows.where(handle, "list", list));
  }

  /** Of an edition or a book. */
  public List<DeliveryEntry> of(String what) throws LedgerException {
    return database.get(handle -> DeliveryRows.where(handle, "what", what));
  }

  /** How many are in which state; states without a copy are left out. */
  public Map<State, Integer> counts() throws LedgerException {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    database.run(
        handle ->
            handle
                .createQuery("SELECT state, COUNT(*) AS n FROM delivery GROUP BY state")
                .map(
                    (row, context) ->
                        Map.entry(State.valueOf(row.getString("state")), row.getInt("n")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
    return counts;
  }

  /** How many have not arrived, and since when. */
  public Backlog backlog() throws LedgerException {
    return database.get(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT state, permanent, COUNT(*) AS n, MIN(planned) AS oldest FROM delivery
                    WHERE channel <> 'test' AND state IN ('PLANNED', 'FAILED', 'UNKNOWN')
                    GROUP BY state, permanent
                    """)
                .map((row, context) -> backlog(row))
                .stream()
                .reduce(Backlog.NONE, Backlog::plus));
  }

  private static Backlog backlog(ResultSet row) throws SQLException {
    int number = row.getInt("n");
    State state = State.valueOf(row.getString("state"));
    if (state == State.UNKNOWN) {
      return new Backlog(0, 0, number, Optional.empty());
    }
    return state == State.FAILED && row.getBoolean("permanent")
        ? new Backlog(0, number, 0, Optional.empty())
        : new Backlog(number, 0, 0, Optional.of(Instants.in(row, "oldest")));
  }

  /** A copy's way, from its planning on. */
  public List<DeliveryEntry.Event> events(String id) throws LedgerException {
    return database.get(handle -> DeliveryRows.events(handle, id));
  }

  private boolean step(Handle handle, String id, Set<State> from, Change change) {
    boolean changed = DeliveryRows.change(handle, id, from, change, database.now());
    if (changed) {
      DeliveryRows.event(handle, id, change.to(), change.runId(), change.detail(), database.now());
    }
    return changed;
  }

  /** A step: empty texts leave run and message as they are. */
  record Change(State to, String runId, String messageId, String detail, boolean permanent) {

    Change {
      detail = ColumnText.fit(detail, ColumnText.LONG);
      messageId = ColumnText.fit(messageId, 500);
    }
  }
}
