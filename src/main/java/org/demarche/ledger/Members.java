package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.demarche.ledger.entry.ClusterMember;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The processes that share a ledger on PostgreSQL, each a run that goes on. A ledger in a file has
 * none.
 */
public final class Members {

  private final Database database;

  Members(Database database) {
    this.database = database;
  }

  /**
   * Enters what the process of a run does, and how it reaches the broker.
   *
   * @param runId of a run that the ledger has
   * @param brokerAway since when it does not; null if it does
   */
  public void enter(String runId, String roles, @Nullable Instant brokerAway)
      throws LedgerException {
    database.run(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO member (run_id, roles, broker_away) VALUES (:run, :roles, :away)
                    ON CONFLICT (run_id) DO UPDATE SET roles = EXCLUDED.roles,
                    broker_away = EXCLUDED.broker_away
                    """)
                .bind("run", runId)
                .bind("roles", roles)
                .bindByType("away", brokerAway, Instant.class)
                .execute());
  }

  /** Those that go on, the oldest first. */
  public List<ClusterMember> list() throws LedgerException {
    return database.kind() == DatabaseKind.POSTGRESQL
        ? database.list(
            """
            SELECT host, pid, roles, started, beat, broker_away FROM run
            JOIN member ON member.run_id = run.id WHERE state = 'RUNNING' ORDER BY seq
            """,
            Members::member,
            query -> query)
        : List.of();
  }

  private static ClusterMember member(ResultSet row, StatementContext context) throws SQLException {
    return new ClusterMember(
        row.getString("host"),
        row.getLong("pid"),
        row.getString("roles"),
        Instants.in(row, "started"),
        Instants.in(row, "beat"),
        Instants.ofNullable(row, "broker_away"));
  }
}
