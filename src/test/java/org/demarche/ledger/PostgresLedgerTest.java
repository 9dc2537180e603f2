package org.demarche.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.demarche.ledger.LedgerException.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on PostgreSQL, and what a server brings with it. */
class PostgresLedgerTest extends LedgerContract {

  @TempDir static Path folder;

  private static Postgres postgres;

  @BeforeAll
  static void start() {
    postgres = Postgres.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Override
  LedgerSettings settings() throws Exception {
    return postgres.empty();
  }

  @Test
  void aDatabaseThatHoldsOtherTablesCanHoldTheLedgerToo() throws Exception {
    postgres.execute("postgres", "CREATE DATABASE shared");
    postgres.execute("shared", "CREATE TABLE run (mine TEXT)");
    try (Ledger opened = Ledger.open(postgres.settings("shared", "postgres", ""))) {
      opened.runs().begin(Run.Kind.WATCH);
    }
    postgres.execute("shared", "SELECT mine FROM public.run");
    postgres.execute("shared", "SELECT summary FROM demarche.run");
  }

  @Test
  void aUserThatIsRefusedIsToldWithoutThePassword() {
    LedgerSettings settings = postgres.settings("postgres", "nobody", "hunter-2");
    LedgerException refused =
        assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    assertEquals(Fault.REFUSED, refused.fault(), refused.getMessage());
    StringWriter trace = new StringWriter();
    refused.printStackTrace(new PrintWriter(trace));
    assertFalse(trace.toString().contains("hunter-2"), trace.toString());
    assertFalse(settings.toString().contains("hunter-2"), settings.toString());
  }

  @Test
  void aDatabaseThatIsMissingIsToldOf() {
    LedgerException missing =
        assertThrows(
            LedgerException.class,
            () -> Ledger.open(postgres.settings("nowhere", "postgres", "")).close());
    assertEquals(Fault.REFUSED, missing.fault());
    assertTrue(missing.getMessage().contains("nowhere"), missing.getMessage());
  }

  @Test
  void aServerThatDoesNotAnswerIsAway() {
    LedgerSettings nobody =
        new LedgerSettings(
            "jdbc:postgresql://127.0.0.1:1/ledger", "postgres", "", LedgerSettings.DEFAULT_KEEP);
    LedgerException away = assertThrows(LedgerException.class, () -> Ledger.open(nobody).close());
    assertEquals(Fault.AWAY, away.fault());
    assertTrue(away.getMessage().contains("127.0.0.1:1/ledger"), away.getMessage());
  }
}
