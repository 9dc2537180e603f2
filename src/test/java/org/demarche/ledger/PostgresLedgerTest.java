package org.demarche.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.ClusterMember;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void itKnowsWhichProcessesShareTheWorkAndForWhomTheBrokerIsAway() throws Exception {
    Instant away = Instant.parse("2026-03-02T10:00:00Z");
    try (Ledger ledger = Ledger.open(settings())) {
      Run first = ledger.runs().begin(Run.Kind.WATCH);
      Run second = ledger.runs().begin(Run.Kind.WATCH);
      ledger.runs().begin(Run.Kind.NIGHTLY);
      ledger.members().enter(first.id(), "intake, night", null);
      ledger.members().enter(second.id(), "build", null);
      ledger.members().enter(second.id(), "build", away);
      List<ClusterMember> members = ledger.members().list();
      assertEquals(
          List.of("intake, night", "build"), members.stream().map(ClusterMember::roles).toList());
      assertEquals(ProcessHandle.current().pid(), members.get(0).pid());
      assertEquals(first.started(), members.get(0).since());
      assertNull(members.get(0).brokerAway());
      assertEquals(away, members.get(1).brokerAway());

      ledger.runs().end(first, Run.State.DONE, Run.Totals.NONE, "stopped");
      assertEquals(
          List.of("build"), ledger.members().list().stream().map(ClusterMember::roles).toList());
      assertEquals(0, ledger.editions().countSince(away));
    }
  }

  /** By the statements of the page on backups. */
  @Test
  void aDumpThatWasPutBackCanBeToldSo() throws Exception {
    String page = Files.readString(Path.of("src/docs/operation.md"));
    int begin = page.indexOf("```sql\n") + "```sql\n".length();
    String statements = page.substring(begin, page.indexOf("```", begin));
    postgres.execute("postgres", "CREATE DATABASE dumped");
    try (Ledger ledger = Ledger.open(postgres.settings("dumped", "postgres", ""))) {
      ledger.marks().release();
      for (int time = 0; time < 2; time++) {
        postgres.execute("dumped", statements);
        assertTrue(ledger.marks().copied().isPresent());
        assertTrue(ledger.marks().released().isEmpty());
      }
    }
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

  /** It takes the connection and says nothing. */
  @Test
  void aServerThatHangsIsAway() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      LedgerSettings settings =
          new LedgerSettings(
              "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/ledger",
              "postgres",
              "",
              LedgerSettings.DEFAULT_KEEP);
      LedgerException away =
          assertTimeoutPreemptively(
              Duration.ofMinutes(1),
              () -> assertThrows(LedgerException.class, () -> Ledger.open(settings).close()));
      assertEquals(Fault.AWAY, away.fault());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW demarche.planted AS SELECT 1",
        "CREATE MATERIALIZED VIEW demarche.planted AS SELECT 1",
        "CREATE TABLE demarche.planted (x TEXT)",
        "CREATE RULE planted AS ON INSERT TO demarche.run DO ALSO DELETE FROM demarche.delivery",
        "CREATE TRIGGER planted BEFORE UPDATE ON demarche.run FOR EACH ROW EXECUTE FUNCTION"
            + " suppress_redundant_updates_trigger()"
      })
  void whatOthersPutIntoItIsRefused(String planted) throws Exception {
    LedgerSettings settings = postgres.empty();
    Ledger.open(settings).close();
    postgres.execute(settings.url().substring(settings.url().lastIndexOf('/') + 1), planted);
    LedgerException refused =
        assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    assertEquals(Fault.DAMAGED, refused.fault());
    assertTrue(refused.getMessage().contains(" planted"), refused.getMessage());
  }

  /** As the documentation says: its owner makes the tables, another user works with them. */
  @Test
  void theUserOfTheDayNeedsNoMoreThanRows() throws Exception {
    postgres.execute("postgres", "CREATE DATABASE divided");
    for (String user : List.of("ledger_owner", "ledger_worker")) {
      postgres.execute("postgres", "CREATE ROLE " + user + " LOGIN");
    }
    postgres.execute("divided", "CREATE SCHEMA demarche AUTHORIZATION ledger_owner");
    postgres.execute("divided", "GRANT USAGE ON SCHEMA demarche TO ledger_worker");
    postgres.execute(
        "divided",
        "ALTER DEFAULT PRIVILEGES FOR ROLE ledger_owner IN SCHEMA demarche"
            + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ledger_worker");
    Ledger.open(postgres.settings("divided", "ledger_owner", "")).close();
    try (Ledger ledger = Ledger.open(postgres.settings("divided", "ledger_worker", ""))) {
      Run run = ledger.runs().begin(Run.Kind.DELIVERY);
      String copy = ledger.deliveries().plan(COPY).id();
      assertTrue(ledger.deliveries().claim(copy, run.id()));
      ledger.deliveries().sent(copy, "", "");
      ledger.runs().end(run, Run.State.DONE, Run.Totals.NONE, "");
      ledger.forget(edition -> false);
    }
  }
}
