package org.demarche.ledger;

import java.time.Instant;
import java.util.Optional;

/** What happened to the ledger itself. */
public final class LedgerEvents {

  private static final String MADE = "MADE";
  static final String RELEASED = "RELEASED";

  /** Stands in a copy alone. */
  static final String COPIED = "COPIED";

  private final Database database;

  LedgerEvents(Database database) {
    this.database = database;
  }

  /** When it was made: of what went out before it knows nothing. */
  public Instant made() throws LedgerException {
    return find(MADE).orElse(Instant.EPOCH);
  }

  /** When this copy was made of another ledger: of what went out after it knows nothing. */
  public Optional<Instant> copied() throws LedgerException {
    return find(COPIED);
  }

  /** When a person said that deliveries may go out by themselves; empty if nobody did. */
  public Optional<Instant> released() throws LedgerException {
    return find(RELEASED);
  }

  /** Enters that a person says so; saying it again changes nothing. */
  public void release() throws LedgerException {
    if (released().isEmpty()) {
      database.run(
          handle ->
              handle
                  .createUpdate("INSERT INTO mark (name, happened) VALUES (:name, :now)")
                  .bind("name", RELEASED)
                  .bind("now", database.now())
                  .execute());
    }
  }

  private Optional<Instant> find(String name) throws LedgerException {
    return database.first(
        "SELECT happened FROM mark WHERE name = :name",
        (row, context) -> Instants.in(row, "happened"),
        query -> query.bind("name", name));
  }
}
