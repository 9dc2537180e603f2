package org.demarche.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.entry.Lease;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Rights that one process has at a time, among all that share a ledger on PostgreSQL. Only the
 * database's clock counts. A ledger in a file has none: its processes share a machine, and its
 * locks.
 */
public final class Leases {

  private static final String IN_TIME = "clock_timestamp() + :millis * INTERVAL '1 millisecond'";

  private static final RowMapper<Lease> LEASE =
      (row, context) ->
          new Lease(
              row.getString("name"),
              row.getString("holder"),
              row.getLong("fence"),
              Instants.in(row, "taken"),
              Instants.in(row, "expires"));

  private final Database database;

  Leases(Database database) {
    this.database = database;
  }

  /** Whether this ledger can have leases. */
  public boolean areThere() {
    return database.kind() == DatabaseKind.POSTGRESQL;
  }

  /**
   * Takes a lease that nobody holds.
   *
   * @return empty if somebody holds it
   */
  public Optional<Lease> take(String name, String holder, Duration time) throws LedgerException {
    return database.first(
        "INSERT INTO lease (name, holder, fence, expires) VALUES (:name, :holder, 1, "
            + IN_TIME
            + ") ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder,"
            + " fence = lease.fence + 1, taken = clock_timestamp(), expires = EXCLUDED.expires"
            + " WHERE lease.expires <= clock_timestamp()"
            + " RETURNING name, holder, fence, taken, expires",
        LEASE,
        query -> named(query, name).bind("holder", holder).bind("millis", time.toMillis()));
  }

  /**
   * Makes it last for that time from now on.
   *
   * @return false if it has ended, whether or not somebody else has it
   */
  public boolean renew(Lease lease, Duration time) throws LedgerException {
    return database
        .first(
            "UPDATE lease SET expires = "
                + IN_TIME
                + " WHERE name = :name AND fence = :fence AND expires > clock_timestamp()"
                + " RETURNING fence",
            (row, context) -> row.getLong(1),
            query -> owned(query, lease).bind("millis", time.toMillis()))
        .isPresent();
  }

  /** Gives it back, so that another process need not wait for its end. */
  public void release(Lease lease) throws LedgerException {
    database.first(
        "UPDATE lease SET expires = clock_timestamp() WHERE name = :name AND fence = :fence"
            + " AND expires > clock_timestamp() RETURNING fence",
        (row, context) -> row.getLong(1),
        query -> owned(query, lease));
  }

  /** Whether no one has taken it since the holder with that fence. */
  public boolean isLatest(String name, long fence) throws LedgerException {
    return database
        .first(
            "SELECT fence FROM lease WHERE name = :name",
            (row, context) -> row.getLong(1),
            query -> named(query, name))
        .filter(latest -> latest == fence)
        .isPresent();
  }

  /** The next of the numbers with that name: 1, 2, 3; each is given once. */
  public long next(String name) throws LedgerException {
    return database
        .first(
            "INSERT INTO lease (name, holder, fence, expires)"
                + " VALUES (:name, '', 1, clock_timestamp())"
                + " ON CONFLICT (name) DO UPDATE SET fence = lease.fence + 1 RETURNING fence",
            (row, context) -> row.getLong(1),
            query -> named(query, name))
        .orElseThrow();
  }

  /** All that are held now, by name. */
  public List<Lease> held() throws LedgerException {
    return areThere()
        ? database.list(
            "SELECT name, holder, fence, taken, expires FROM lease WHERE expires > clock_timestamp()"
                + " ORDER BY name",
            LEASE,
            query -> query)
        : List.of();
  }

  private static Query named(Query query, String name) {
    return query.bind("name", name);
  }

  private static Query owned(Query query, Lease lease) {
    return named(query, lease.name()).bind("fence", lease.fence());
  }
}
