package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.ledger.LedgerException.Fault;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database: its pool, its tables at their present version, its clock. */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final String SCHEMA = "demarche";
  private static final String TABLE = "table ";

  /** All that a ledger consists of. */
  private static final Set<String> TABLES =
      Set.of(
          "run",
          "job",
          "edition",
          "delivery",
          "delivery_event",
          "digest",
          "mark",
          "lease",
          "member",
          "flyway_schema_history");

  private final LedgerSettings settings;
  private final DatabaseKind kind;
  private final InstantSource clock;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(LedgerSettings settings, InstantSource clock) {
    this.settings = settings;
    this.kind = DatabaseKind.of(settings);
    this.clock = clock;
    this.pool = new HikariDataSource(poolOf(settings, kind));
    this.jdbi = Jdbi.create(pool).registerArgument(new Instants(kind == DatabaseKind.SQLITE));
    if (kind == DatabaseKind.SQLITE) {
      jdbi.registerArgument(new DateText());
    }
  }

  /** Opens it, brings its tables to this version and takes over a ledger of the former form. */
  static Database open(LedgerSettings settings, InstantSource clock) throws LedgerException {
    try (LedgerFile file = LedgerFile.opening(settings)) {
      Database database = connect(settings, clock);
      try {
        database.prepare(file);
        return database;
      } catch (IOException | RuntimeException | LedgerException failure) {
        database.close();
        throw failure instanceof LedgerException known ? known : LedgerFaults.of(settings, failure);
      }
    }
  }

  private static Database connect(LedgerSettings settings, InstantSource clock)
      throws LedgerException {
    try {
      return new Database(settings, clock);
    } catch (RuntimeException failure) {
      throw LedgerFaults.of(settings, failure);
    }
  }

  private void prepare(LedgerFile file) throws IOException, LedgerException {
    refuseUnknownObjects();
    migrate();
    if (file.former().isPresent()) {
      file.former().get().copyInto(jdbi, now());
    }
    warnOfSuperuser();
  }

  /** One transaction that does nothing; fails where none can be had. */
  void answer() throws LedgerException {
    get(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
  }

  private static HikariConfig poolOf(LedgerSettings settings, DatabaseKind kind) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(settings.url());
    config.setConnectionTimeout(DatabaseKind.PATIENCE.toMillis());
    config.setInitializationFailTimeout(1);
    kind.configure(config, settings);
    if (kind == DatabaseKind.POSTGRESQL && !namesItsSchema(settings)) {
      config.addDataSourceProperty("currentSchema", SCHEMA);
    }
    return config;
  }

  // Its own schema, so that a database that holds other things can hold this as well.
  private static boolean namesItsSchema(LedgerSettings settings) {
    return settings.url().contains("currentSchema=");
  }

  private void migrate() {
    flyway().migrate();
  }

  private Flyway flyway() {
    FluentConfiguration config =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(pool)
            .locations(kind.migrations())
            .failOnMissingLocations(true)
            .cleanDisabled(true);
    if (kind == DatabaseKind.POSTGRESQL && !namesItsSchema(settings)) {
      config.schemas(SCHEMA);
    }
    return config.load();
  }

  /** Before a table is touched, since a trigger would run then; also of one that is brought up. */
  private void refuseUnknownObjects() throws LedgerException {
    List<String> unknown = new ArrayList<>(objects());
    unknown.removeIf(Database::isOurs);
    if (unknown.stream().allMatch(object -> object.startsWith(TABLE))) {
      refuseNewer();
    }
    if (!unknown.isEmpty()) {
      throw LedgerFaults.tampered(settings, String.join(", ", unknown));
    }
  }

  /** Each as its type and its name. */
  private List<String> objects() throws LedgerException {
    return list(
        kind.objects(),
        (row, context) -> row.getString("type") + " " + row.getString("name"),
        query -> query);
  }

  /** Its tables may be others than ours. */
  private void refuseNewer() throws LedgerException {
    for (MigrationInfo applied : flyway().info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw LedgerFaults.newer(settings, applied.getVersion().toString());
      }
    }
  }

  private static boolean isOurs(String object) {
    return object.startsWith(TABLE) && TABLES.contains(object.substring(TABLE.length()));
  }

  private void warnOfSuperuser() throws LedgerException {
    if (kind == DatabaseKind.POSTGRESQL
        && first(
                "SELECT rolsuper FROM pg_roles WHERE rolname = current_user",
                (row, context) -> row.getBoolean(1),
                query -> query)
            .orElse(false)) {
      LOG.warn(
          "The ledger's user is a superuser of the database server; one with rights on the schema"
              + " alone is enough.");
    }
  }

  LedgerSettings settings() {
    return settings;
  }

  DatabaseKind kind() {
    return kind;
  }

  /** To the microsecond, which is what both databases keep. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** One transaction that gives a value. */
  <T> T get(HandleCallback<T, LedgerException> work) throws LedgerException {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException | FlywayException failure) {
      throw LedgerFaults.of(settings, failure);
    }
  }

  /** One transaction. */
  void run(HandleConsumer<LedgerException> work) throws LedgerException {
    get(
        handle -> {
          work.useHandle(handle);
          return true;
        });
  }

  /** The rows of a query, in its order. */
  <T> List<T> list(String sql, RowMapper<T> row, UnaryOperator<Query> bound)
      throws LedgerException {
    return get(handle -> bound.apply(handle.createQuery(sql)).map(row).list());
  }

  /** The first row of a query. */
  <T> Optional<T> first(String sql, RowMapper<T> row, UnaryOperator<Query> bound)
      throws LedgerException {
    return get(handle -> bound.apply(handle.createQuery(sql)).map(row).findFirst());
  }

  /** See {@link Ledger#backUp}. */
  void copyTo(Path target) throws LedgerException {
    if (kind != DatabaseKind.SQLITE) {
      throw new LedgerException(
          Fault.UNFIT,
          "The ledger %s is on a server; back it up with the database."
              .formatted(settings.place()));
    }
    new Backup(jdbi).to(target);
  }

  /** At once, also if somebody waits for an answer that does not come. */
  @Override
  public void close() {
    pool.close();
  }
}
