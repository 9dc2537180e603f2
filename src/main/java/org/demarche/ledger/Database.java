package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
import org.jspecify.annotations.Nullable;

/** The open database: its pool, its tables at their present version, its clock. */
final class Database implements AutoCloseable {

  private static final String SCHEMA = "demarche";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 200;

  private final LedgerSettings settings;
  private final InstantSource clock;
  private final ReadWriteLock door = new ReentrantReadWriteLock();
  private volatile HikariDataSource pool;
  private volatile Jdbi jdbi;
  private volatile boolean closed;

  private Database(LedgerSettings settings, InstantSource clock, HikariDataSource pool) {
    this.settings = settings;
    this.clock = clock;
    this.pool = pool;
    this.jdbi = over(pool);
  }

  private static Jdbi over(HikariDataSource pool) {
    return Jdbi.create(pool).registerArgument(new Instants());
  }

  /** Waits some seconds for a file that another process is just opening or closing. */
  static Database open(LedgerSettings settings, InstantSource clock) throws LedgerException {
    if (settings.isH2() && System.getProperty("h2.bindAddress") == null) {
      // The process that has the file serves the others; nobody outside of this machine.
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return openOnce(settings, clock);
      } catch (LedgerException locked) {
        if (locked.fault() != Fault.LOCKED || System.nanoTime() > end || !pause()) {
          throw locked;
        }
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Database openOnce(LedgerSettings settings, InstantSource clock)
      throws LedgerException {
    return new Database(settings, clock, connect(settings));
  }

  private static HikariDataSource connect(LedgerSettings settings) throws LedgerException {
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(poolOf(settings));
      migrate(settings, pool);
      return pool;
    } catch (RuntimeException failure) {
      close(pool);
      throw Faults.of(settings, failure);
    } catch (LedgerException failure) {
      close(pool);
      throw failure;
    }
  }

  private static void close(@Nullable HikariDataSource pool) {
    if (pool != null) {
      pool.close();
    }
  }

  private static HikariConfig poolOf(LedgerSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(1);
    if (!settings.isH2()) {
      config.addDataSourceProperty("ApplicationName", "demarche");
      config.addDataSourceProperty("connectTimeout", "5");
      config.addDataSourceProperty("socketTimeout", "60");
      config.addDataSourceProperty("tcpKeepAlive", "true");
      if (!namesItsSchema(settings)) {
        config.addDataSourceProperty("currentSchema", SCHEMA);
      }
    }
    return config;
  }

  // Its own schema, so that a database that holds other things can hold this as well.
  private static boolean namesItsSchema(LedgerSettings settings) {
    return settings.url().contains("currentSchema=");
  }

  private static void migrate(LedgerSettings settings, HikariDataSource pool)
      throws LedgerException {
    FluentConfiguration config =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(pool)
            .locations("classpath:org/demarche/ledger/migrations")
            .failOnMissingLocations(true)
            .cleanDisabled(true);
    if (!settings.isH2() && !namesItsSchema(settings)) {
      config.schemas(SCHEMA);
    }
    Flyway flyway = config.load();
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw Faults.newer(settings, applied.getVersion().toString());
      }
    }
    flyway.migrate();
  }

  LedgerSettings settings() {
    return settings;
  }

  /** To the microsecond, which is what both databases keep. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** One transaction that gives a value. */
  <T> T get(HandleCallback<T, LedgerException> work) throws LedgerException {
    door.readLock().lock();
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException | FlywayException failure) {
      throw Faults.of(settings, failure);
    } finally {
      door.readLock().unlock();
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

  /**
   * What was committed outlives the loss of power at this instant. The end of this process it
   * outlives without this.
   */
  void keepOnDisk() throws LedgerException {
    if (settings.isH2()) {
      door.readLock().lock();
      try {
        jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
      } catch (JdbiException failure) {
        throw Faults.of(settings, failure);
      } finally {
        door.readLock().unlock();
      }
    }
  }

  /**
   * Makes the file small again, which H2 does when it is closed; without a writer in the background
   * it grows by some kilobytes an entry until then. Who has work meanwhile waits. Does nothing on
   * PostgreSQL, which has its own care.
   *
   * @throws LedgerException if it can't be opened again
   */
  void compact() throws LedgerException {
    if (!settings.isH2()) {
      return;
    }
    door.writeLock().lock();
    try {
      pool.close();
      pool = connect(settings);
      jdbi = over(pool);
      if (closed) {
        pool.close();
      }
    } finally {
      door.writeLock().unlock();
    }
  }

  /** At once, also if somebody waits for an answer that does not come. */
  @Override
  public void close() {
    closed = true;
    pool.close();
  }
}
