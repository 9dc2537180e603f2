package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Job.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The jobs, ordered by their entry. */
public final class Jobs {

  private final Database database;

  Jobs(Database database) {
    this.database = database;
  }

  public Job begin(Job.Start start) throws LedgerException {
    Job job = Job.begun(start, database.now());
    enter(job);
    return job;
  }

  /**
   * Ends a job, also one whose beginning the ledger does not have; returns how it stands. A kill at
   * this instant does not lose it.
   */
  public Job end(Job job, Job.End end) throws LedgerException {
    Job ended = job.ended(end, database.now());
    enter(ended);
    return ended;
  }

  /** A job that had ended runs again. */
  public void resume(Job job) throws LedgerException {
    database.run(
        handle ->
            handle
                .createUpdate("UPDATE job SET state = 'RUNNING', ended = NULL WHERE id = :id")
                .bind("id", job.id())
                .execute());
  }

  void enter(Job job) throws LedgerException {
    database.run(
        handle -> {
          if (job.state() == State.RUNNING || update(handle, job) == 0) {
            insert(handle, job);
          }
        });
  }

  /** Those that were begun and not ended, the oldest first. */
  public List<Job> running() throws LedgerException {
    return database.get(
        handle ->
            handle
                .createQuery("SELECT * FROM job WHERE state = 'RUNNING' ORDER BY seq")
                .map(Jobs::job)
                .list());
  }

  /** Those that failed for good since, the latest first. */
  public List<Job> failed(Instant since, int limit) throws LedgerException {
    return list(EnumSet.of(State.FAILED), since, limit);
  }

  /** Those in one of these states that were begun at that time or later, the latest first. */
  public List<Job> list(Collection<State> states, Instant since, int limit) throws LedgerException {
    return database.list(
        """
        SELECT * FROM job WHERE state IN (<states>) AND started >= :since
        ORDER BY seq DESC LIMIT :limit
        """,
        Jobs::job,
        query -> query.bindList("states", states).bind("since", since).bind("limit", limit));
  }

  /** In the order of their beginning. */
  public List<Job> ofRun(String runId) throws LedgerException {
    return database.list(
        "SELECT * FROM job WHERE run_id = :run ORDER BY seq",
        Jobs::job,
        query -> query.bind("run", runId));
  }

  /** How many jobs of a run are in which state; states without a job are left out. */
  public Map<State, Integer> counts(String runId) throws LedgerException {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    database.run(
        handle ->
            handle
                .createQuery(
                    "SELECT state, COUNT(*) AS n FROM job WHERE run_id = :run GROUP BY state")
                .bind("run", runId)
                .map(
                    (row, context) ->
                        Map.entry(State.valueOf(row.getString("state")), row.getInt("n")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
    return counts;
  }

  /** The slowest first. */
  public List<Job> slowest(String runId, int limit) throws LedgerException {
    return database.list(
        """
        SELECT * FROM job WHERE run_id = :run AND state <> 'RUNNING'
        ORDER BY millis DESC, seq LIMIT :limit
        """,
        Jobs::job,
        query -> query.bind("run", runId).bind("limit", limit));
  }

  /** The job of a package that was begun last. */
  public Optional<Job> last(String packageId) throws LedgerException {
    return database.first(
        "SELECT * FROM job WHERE package_id = :id ORDER BY seq DESC LIMIT 1",
        Jobs::job,
        query -> query.bind("id", packageId));
  }

  /** The job that set a file with these bytes aside last. */
  public Optional<Job> rejected(String sha256) throws LedgerException {
    return database.first(
        "SELECT * FROM job WHERE state = 'REJECTED' AND sha256 = :sha ORDER BY seq DESC LIMIT 1",
        Jobs::job,
        query -> query.bind("sha", sha256));
  }

  private static int update(Handle handle, Job job) {
    return handle
        .createUpdate(
            """
            UPDATE job SET package_id = :packageId, edition_no = :edition, state = :state,
            errors = :errors, warnings = :warnings, notes = :notes, cause = :cause, ended = :ended,
            millis = :millis WHERE id = :id
            """)
        .bindMethods(job)
        .bind("millis", job.took().toMillis())
        .execute();
  }

  private static void insert(Handle handle, Job job) {
    handle
        .createUpdate(
            """
            INSERT INTO job (id, run_id, file, sha256, package_id, edition_no, state, errors,
            warnings, notes, cause, started, ended, millis)
            VALUES (:id, :runId, :file, :sha256, :packageId, :edition, :state, :errors, :warnings,
            :notes, :cause, :started, :ended, :millis)
            """)
        .bindMethods(job)
        .bind("millis", job.took().toMillis())
        .execute();
  }

  private static Job job(ResultSet row, StatementContext context) throws SQLException {
    return new Job(
        row.getString("id"),
        row.getString("run_id"),
        row.getString("file"),
        row.getString("sha256"),
        row.getString("package_id"),
        row.getInt("edition_no"),
        State.valueOf(row.getString("state")),
        row.getInt("errors"),
        row.getInt("warnings"),
        row.getInt("notes"),
        row.getString("cause"),
        Instants.in(row, "started"),
        Instants.ofNullable(row, "ended"),
        Duration.ofMillis(row.getLong("millis")));
  }
}
