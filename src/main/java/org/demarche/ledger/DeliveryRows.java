package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.entry.ColumnText;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.DeliveryEntry.Event;
import org.demarche.ledger.entry.DeliveryEntry.State;
import org.demarche.ledger.entry.PlannedDelivery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements about deliveries, each within the transaction of its caller. */
final class DeliveryRows {

  private DeliveryRows() {}

  static Optional<DeliveryEntry> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM delivery WHERE id = :id")
        .bind("id", id)
        .map(DeliveryRows::delivery)
        .findFirst();
  }

  static DeliveryEntry get(Handle handle, String id) {
    return find(handle, id).orElseThrow();
  }

  static Optional<DeliveryEntry> find(Handle handle, PlannedDelivery copy) {
    return handle
        .createQuery(
            """
            SELECT * FROM delivery WHERE what = :what AND list = :list
            AND recipient = :recipient AND channel = :channel
            """)
        .bindMethods(copy)
        .map(DeliveryRows::delivery)
        .findFirst();
  }

  static List<DeliveryEntry> where(Handle handle, String column, String value) {
    return handle
        .createQuery("SELECT * FROM delivery WHERE <column> = :value ORDER BY seq")
        .define("column", column)
        .bind("value", value)
        .map(DeliveryRows::delivery)
        .list();
  }

  /** In hand of a run that is not running. */
  static List<DeliveryEntry> stranded(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT * FROM delivery WHERE state = 'SENDING' AND NOT EXISTS (SELECT 1 FROM run
            WHERE run.id = delivery.run_id AND run.state = 'RUNNING') ORDER BY seq
            """)
        .map(DeliveryRows::delivery)
        .list();
  }

  static void insert(
      Handle handle, String id, PlannedDelivery copy, State state, String detail, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO delivery (id, what, list, recipient, channel, address, content, state, permanent,
            attempts, run_id, message_id, detail, planned, updated)
            VALUES (:id, :what, :list, :recipient, :channel, :address, :content, :state, FALSE,
            0, '', '', :detail, :now, :now)
            """)
        .bind("id", id)
        .bindMethods(copy)
        .bind("state", state)
        .bind("detail", ColumnText.fit(detail, ColumnText.LONG))
        .bind("now", now)
        .execute();
  }

  /** Brings what may change before a copy is sent up to date. */
  static void renew(Handle handle, String id, PlannedDelivery copy) {
    handle
        .createUpdate(
            """
            UPDATE delivery SET address = :address, content = :content
            WHERE id = :id AND (address <> :address OR content <> :content)
            """)
        .bind("id", id)
        .bind("address", copy.address())
        .bind("content", copy.content())
        .execute();
  }

  /** False when the copy is in none of the states that the step begins from. */
  static boolean change(
      Handle handle, String id, Set<State> from, Deliveries.Change change, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE delivery SET state = :to, permanent = :permanent, detail = :detail,
                run_id = CASE WHEN :runId = '' THEN run_id ELSE :runId END,
                message_id = CASE WHEN :messageId = '' THEN message_id ELSE :messageId END,
                attempts = attempts + :attempt, updated = :now
                WHERE id = :id AND state IN (<from>)
                """)
            .bind("id", id)
            .bind("to", change.to())
            .bind("permanent", change.permanent())
            .bind("detail", change.detail())
            .bind("runId", change.runId())
            .bind("messageId", change.messageId())
            .bind("attempt", change.to() == State.SENDING ? 1 : 0)
            .bind("now", now)
            .bindList("from", from)
            .execute()
        == 1;
  }

  static void event(
      Handle handle, String id, State state, String runId, String detail, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO delivery_event (delivery_id, happened, state, run_id, detail)
            VALUES (:id, :now, :state, :run, :detail)
            """)
        .bind("id", id)
        .bind("now", now)
        .bind("state", state)
        .bind("run", runId)
        .bind("detail", ColumnText.fit(detail, ColumnText.LONG))
        .execute();
  }

  static List<Event> events(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM delivery_event WHERE delivery_id = :id ORDER BY seq")
        .bind("id", id)
        .map(
            (row, context) ->
                new Event(
                    Instants.in(row, "happened"),
                    State.valueOf(row.getString("state")),
                    row.getString("run_id"),
                    row.getString("detail")))
        .list();
  }

  private static DeliveryEntry delivery(ResultSet row, StatementContext context)
      throws SQLException {
    PlannedDelivery copy =
        new PlannedDelivery(
            row.getString("what"),
            row.getString("list"),
            row.getString("recipient"),
            row.getString("channel"),
            row.getString("address"),
            row.getString("content"));
    return new DeliveryEntry(
        row.getString("id"),
        copy,
        State.valueOf(row.getString("state")),
        row.getBoolean("permanent"),
        row.getInt("attempts"),
        row.getString("run_id"),
        row.getString("message_id"),
        row.getString("detail"),
        Instants.in(row, "planned"),
        Instants.in(row, "updated"));
  }
}
