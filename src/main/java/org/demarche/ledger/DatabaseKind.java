package org.demarche.ledger;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/** The two databases that a ledger may be in, with what differs between them. */
enum DatabaseKind {

  /** A file that processes of one machine share, without a server. */
  SQLITE {
    /**
     * One connection, since the file has one writer at a time; a transaction begins with the right
     * to write, so that it never fails half-way because another process wrote. FULL puts each
     * transaction on the disk before it is said to be done.
     */
    @Override
    void configure(HikariConfig pool, LedgerSettings settings) {
      pool.setMaximumPoolSize(1);
      pool.setConnectionTimeout(PATIENCE.multipliedBy(3).toMillis());
      pool.addDataSourceProperty("journal_mode", "WAL");
      pool.addDataSourceProperty("synchronous", "FULL");
      pool.addDataSourceProperty("transaction_mode", "IMMEDIATE");
      pool.addDataSourceProperty("busy_timeout", Long.toString(PATIENCE.toMillis()));
      pool.addDataSourceProperty("foreign_keys", "true");
      pool.addDataSourceProperty("journal_size_limit", "1048576");
    }

    @Override
    String before(Duration ago) {
      return "datetime('now', '-%d seconds')".formatted(ago.toSeconds());
    }

    @Override
    String objects() {
      return "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view', 'trigger')"
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";
    }
  },

  /** A server that several machines may share. */
  POSTGRESQL {
    /** A server that hangs is told within seconds. */
    @Override
    void configure(HikariConfig pool, LedgerSettings settings) {
      pool.setMaximumPoolSize(4);
      pool.setMinimumIdle(1);
      pool.setIdleTimeout(Duration.ofMinutes(1).toMillis());
      pool.setUsername(settings.user());
      pool.setPassword(settings.password());
      pool.addDataSourceProperty("ApplicationName", "demarche");
      pool.addDataSourceProperty("connectTimeout", "5");
      pool.addDataSourceProperty("socketTimeout", "10");
      pool.addDataSourceProperty("tcpKeepAlive", "true");
    }

    @Override
    String before(Duration ago) {
      return "CURRENT_TIMESTAMP - INTERVAL '%d' SECOND".formatted(ago.toSeconds());
    }

    @Override
    String objects() {
      return """
          WITH here AS (SELECT oid AS schema FROM pg_namespace WHERE nspname = current_schema())
          SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'
            WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
            ELSE 'partitioned table' END AS type, relname AS name
          FROM pg_class JOIN here ON relnamespace = schema
          WHERE relkind IN ('r', 'v', 'm', 'f', 'p')
          UNION SELECT 'trigger', tgname
          FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN here ON relnamespace = schema
          WHERE NOT tgisinternal
          UNION SELECT 'rule', rulename FROM pg_rules WHERE schemaname = current_schema()
          ORDER BY type, name
          """;
    }
  };

  private static final String MIGRATIONS = "classpath:org/demarche/ledger/migrations/";

  /** How long a connection, or a file that another process is writing, is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  static DatabaseKind of(LedgerSettings settings) {
    return settings.file().isPresent() ? SQLITE : POSTGRESQL;
  }

  abstract void configure(HikariConfig pool, LedgerSettings settings);

  /** The SQL for a moment that lies so long ago. */
  abstract String before(Duration ago);

  /** The SQL for the type and name of all that the ledger consists of, and of what runs in it. */
  abstract String objects();

  /** Where its migrations are. */
  String[] migrations() {
    String own = name().toLowerCase(java.util.Locale.ROOT);
    return new String[] {MIGRATIONS + own, MIGRATIONS + "common"};
  }
}
