package org.demarche.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL that a test starts. Where it can't start, the tests are skipped with the reason,
 * unless the environment says {@code DEMARCHE_TEST_POSTGRES=required}.
 */
public final class Postgres implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path data;
  private EmbeddedPostgres server;

  private Postgres(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  public static Postgres start(Path data) {
    try {
      return new Postgres(data, builder(data).start());
    } catch (IOException | RuntimeException failure) {
      if ("required".equals(System.getenv("DEMARCHE_TEST_POSTGRES"))) {
        throw new IllegalStateException("PostgreSQL is required and cannot start", failure);
      }
      return Assumptions.abort("PostgreSQL cannot start here: " + failure);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data) {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
  }

  public void stop() throws IOException {
    server.close();
  }

  public int port() {
    return server.getPort();
  }

  /** As {@code kill -9}; what it did not write is in its journal. */
  public void kill() throws IOException, InterruptedException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    new ProcessBuilder("kill", "-9", pid).start().waitFor();
    server.close();
  }

  /** With the same data, at the same port. */
  public void startAgain() throws IOException {
    server = builder(data).setPort(server.getPort()).start();
  }

  /** Of a new, empty database. */
  public LedgerSettings empty() throws SQLException {
    String name = "ledger" + COUNT.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name);
    return settings(name, "postgres", "");
  }

  LedgerSettings settings(String database, String user, String password) {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    return new LedgerSettings(url, user, password, LedgerSettings.DEFAULT_KEEP);
  }

  void execute(String database, String sql) throws SQLException {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
