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
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
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
      return "SELECT 'table' AS type, table_name AS name FROM information_schema.tables"
          + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
          + " UNION SELECT 'view', table_name FROM information_schema.views"
          + " WHERE table_schema = current_schema()"
          + " UNION SELECT 'trigger', trigger_name FROM information_schema.triggers"
          + " WHERE trigger_schema = current_schema()";
    }
  };

  /** How long a connection, or a file that another process is writing, is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  static DatabaseKind of(LedgerSettings settings) {
    return settings.file().isPresent() ? SQLITE : POSTGRESQL;
  }

  abstract void configure(HikariConfig pool, LedgerSettings settings);

  /** The SQL for a moment that lies so long ago. */
  abstract String before(Duration ago);

  /** The SQL for the type and name of each table, view and trigger of the ledger. */
  abstract String objects();

  /** Where its migrations are. */
  String migrations() {
    return "classpath:org/demarche/ledger/migrations/" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
