package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.entry.ProcessIdentity;
import org.demarche.ledger.entry.Run;
import org.demarche.ledger.entry.Run.Kind;
import org.demarche.ledger.entry.Run.State;
import org.demarche.ledger.entry.Run.Totals;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The runs. They are ordered by their entry, not by their clock, which may have been set back. */
public final class Runs {

  private final Database database;
  private final Heartbeat heartbeat;

  Runs(Database database, Heartbeat heartbeat) {
    this.database = database;
    this.heartbeat = heartbeat;
  }

  /** A new run of this process. */
  public Run begin(Kind kind) throws LedgerException {
    Run run = Run.begun(kind, database.now());
    enter(run);
    return run;
  }

  /** Enters a run of this process that goes on, also again after the ledger was away. */
  void enter(Run run) throws LedgerException {
    enter(run, ProcessIdentity.ME);
    heartbeat.add(run.id());
  }

  void enter(Run run, ProcessIdentity owner) throws LedgerException {
    database.run(
        handle -> {
          if (update(handle, run, owner) == 0) {
            insert(handle, run, owner);
          }
        });
  }

  /** The counts so far, for a run that goes on for long. */
  public void tally(String runId, Totals totals) throws LedgerException {
    database.run(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE run SET built = :built, unchanged = :unchanged, rejected = :rejected,
                    postponed = :postponed, failed = :failed WHERE id = :id
                    """)
                .bind("id", runId)
                .bindMethods(totals)
                .execute());
  }

  /** Ends a run, also one whose beginning the ledger does not have; returns how it stands. */
  public Run end(Run run, State state, Totals totals, String summary) throws LedgerException {
    Run ended = run.ended(state, totals, summary, database.now());
    heartbeat.remove(run.id());
    enter(ended, ProcessIdentity.ME);
    return ended;
  }

  /** Interrupts a run of this process, for another one to go on with. */
  void leave(Run run) throws LedgerException {
    heartbeat.remove(run.id());
    enter(
        run.ended(State.INTERRUPTED, run.totals(), run.summary(), database.now()),
        ProcessIdentity.ME);
  }

  /**
   * Makes the last run of a kind one of this process, if it has no end and was begun since; its
   * jobs without an end are interrupted. For one who knows by a lease that nobody else goes on with
   * it: what its former process enters about the run from now on is of no account.
   */
  public Optional<Run> adopt(Kind kind, Instant since) throws LedgerException {
    Optional<Run> left =
        last(kind)
            .filter(run -> run.state() == State.RUNNING || run.state() == State.INTERRUPTED)
            .filter(run -> !run.started().isBefore(since));
    if (left.isPresent()) {
      String id = left.get().id();
      database.run(
          handle -> {
            handle
                .createUpdate(
                    """
                    UPDATE run SET state = 'RUNNING', ended = NULL, host = :host, pid = :pid,
                    birth = :birth, beat = CURRENT_TIMESTAMP WHERE id = :id
                    """)
                .bindMethods(ProcessIdentity.ME)
                .bind("id", id)
                .execute();
            handle
                .createUpdate(
                    """
                    UPDATE job SET state = 'INTERRUPTED', ended = :now
                    WHERE run_id = :id AND state = 'RUNNING'
                    """)
                .bind("id", id)
                .bind("now", database.now())
                .execute();
          });
    }
    return left.isPresent() ? find(left.get().id()) : left;
  }

  public Optional<Run> find(String runId) throws LedgerException {
    return database.first(
        "SELECT * FROM run WHERE id = :id", Runs::run, query -> query.bind("id", runId));
  }

  /** The run of a kind that was begun last, whatever became of it. */
  public Optional<Run> last(Kind kind) throws LedgerException {
    return database.first(
        "SELECT * FROM run WHERE kind = :kind ORDER BY seq DESC LIMIT 1",
        Runs::run,
        query -> query.bind("kind", kind));
  }

  /** The latest first. */
  public List<Run> list(int limit) throws LedgerException {
    return database.list(
        "SELECT * FROM run ORDER BY seq DESC LIMIT :limit",
        Runs::run,
        query -> query.bind("limit", limit));
  }

  /**
   * Finds the runs whose process is dead, and makes them and their jobs INTERRUPTED. A process of
   * this machine is looked up by its number and birth; one of another machine is dead when it said
   * nothing for 2 minutes by the database's clock. One that was only cut off ends its run rightly
   * all the same when it is back.
   */
  public List<Run> interrupted() throws LedgerException {
    List<Run> dead =
        database.get(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT run.*, CASE WHEN beat < %s THEN 1 ELSE 0 END AS silent
                        FROM run WHERE state = 'RUNNING' ORDER BY seq
                        """
                            .formatted(database.kind().before(Heartbeat.SILENCE)))
                    .map((row, context) -> isDead(row) ? run(row, context) : null)
                    .filter(run -> run != null)
                    .list());
    Instant now = database.now();
    database.run(handle -> dead.forEach(run -> interrupt(handle, run, now)));
    database.run(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE job SET state = 'INTERRUPTED', ended = :now WHERE state = 'RUNNING'
                    AND NOT EXISTS (SELECT 1 FROM run WHERE run.id = job.run_id
                    AND run.state = 'RUNNING')
                    """)
                .bind("now", now)
                .execute());
    return dead.stream()
        .map(run -> run.ended(State.INTERRUPTED, run.totals(), run.summary(), now))
        .toList();
  }

  private static void interrupt(Handle handle, Run run, Instant now) {
    handle
        .createUpdate(
            "UPDATE run SET state = 'INTERRUPTED', ended = :now WHERE id = :id AND state ="
                + " 'RUNNING'")
        .bind("id", run.id())
        .bind("now", now)
        .execute();
  }

  private static boolean isDead(ResultSet row) throws SQLException {
    ProcessIdentity owner =
        new ProcessIdentity(row.getString("host"), row.getLong("pid"), row.getString("birth"));
    return owner.isOfThisHost() ? !owner.isAlive() : row.getInt("silent") == 1;
  }

  /** Nothing if another process has gone on with it. */
  private static int update(Handle handle, Run run, ProcessIdentity owner) {
    return handle
        .createUpdate(
            """
            UPDATE run SET state = :state, ended = :ended, beat = CURRENT_TIMESTAMP,
            built = :totals.built, unchanged = :totals.unchanged, rejected = :totals.rejected,
            postponed = :totals.postponed, failed = :totals.failed, summary = :summary
            WHERE id = :id AND host = :ownerHost AND pid = :ownerPid AND birth = :birth
            """)
        .bindMethods(run)
        .bind("ownerHost", owner.host())
        .bind("ownerPid", owner.pid())
        .bind("birth", owner.birth())
        .execute();
  }

  private static void insert(Handle handle, Run run, ProcessIdentity owner) {
    handle
        .createUpdate(
            """
            INSERT INTO run (id, kind, state, started, ended, host, pid, birth, beat,
            built, unchanged, rejected, postponed, failed, summary)
            VALUES (:id, :kind, :state, :started, :ended, :ownerHost, :ownerPid, :birth,
            CURRENT_TIMESTAMP, :totals.built, :totals.unchanged, :totals.rejected,
            :totals.postponed, :totals.failed, :summary) ON CONFLICT (id) DO NOTHING
            """)
        .bindMethods(run)
        .bind("ownerHost", owner.host())
        .bind("ownerPid", owner.pid())
        .bind("birth", owner.birth())
        .execute();
  }

  private static Run run(ResultSet row, StatementContext context) throws SQLException {
    Totals totals =
        new Totals(
            row.getInt("built"),
            row.getInt("unchanged"),
            row.getInt("rejected"),
            row.getInt("postponed"),
            row.getInt("failed"));
    return new Run(
        row.getString("id"),
        Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        Instants.in(row, "started"),
        Instants.ofNullable(row, "ended"),
        row.getString("host"),
        row.getLong("pid"),
        totals,
        row.getString("summary"));
  }
}
