package org.demarche.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.EditionEntry;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that the version before wrote is taken over, whole and once. */
class FormerLedgerTest {

  @TempDir Path folder;

  private Path former;
  private LedgerSettings settings;

  @BeforeEach
  void copyOfAFormerLedger() throws Exception {
    former = folder.resolve("ledger.mv.db");
    settings = LedgerSettings.file(folder.resolve("ledger"));
    try (InputStream in =
        Objects.requireNonNull(FormerLedgerTest.class.getResourceAsStream("former.mv.db"))) {
      Files.copy(in, former);
    }
    Files.setPosixFilePermissions(former, PosixFilePermissions.fromString("rw-r--r--"));
  }

  @Test
  void itIsTakenOverWithAllThatItKnows() throws Exception {
    try (Ledger ledger = Ledger.open(settings)) {
      Run watch = ledger.runs().last(Run.Kind.WATCH).orElseThrow();
      assertEquals(new Run.Totals(1, 0, 1, 0, 0), watch.totals());
      assertEquals(Run.State.DONE, watch.state());
      assertEquals(Instant.parse("2026-03-02T10:11:12.123456Z"), watch.started());
      List<Job> jobs = ledger.jobs().ofRun(watch.id());
      assertEquals(
          List.of(Job.State.ACCEPTED, Job.State.REJECTED), jobs.stream().map(Job::state).toList());
      assertEquals("/srv/input/Grenze ä.yaml", jobs.get(1).file());
      assertEquals(Duration.ofMillis(1300), jobs.get(0).took());
      EditionEntry edition = ledger.editions().list("talks").get(0);
      assertEquals(LocalDate.of(2026, 3, 2), edition.asOf());
      List<DeliveryEntry> copies = ledger.deliveries().of("talks@1");
      assertEquals(
          List.of(
              DeliveryEntry.State.SENT, DeliveryEntry.State.FAILED, DeliveryEntry.State.PLANNED),
          copies.stream().map(DeliveryEntry::state).toList());
      assertTrue(copies.get(1).permanent());
      assertEquals(3, ledger.deliveries().events(copies.get(0).id()).size());
      assertEquals(Instant.parse("2026-03-02T10:11:12.123456Z"), ledger.marks().made());
      assertTrue(ledger.marks().released().isPresent());
    }
    assertFalse(Files.exists(former));
    assertTrue(Files.exists(folder.resolve("ledger.mv.db.imported")));
  }

  @Test
  void editionsOfTheVersionBeforeGetTheSpellingOfThisOne() throws Exception {
    Files.delete(former);
    Path file = folder.resolve("ledger.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:org/demarche/ledger/migrations/sqlite")
        .target("2")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String what :
          List.of("talks#1", "talks@2.1a2b3c4d", "fault:D503:1a2b", "both#1", "both@1")) {
        statement.execute(
            """
            INSERT INTO delivery (id, what, list, recipient, channel, address, state, permanent, attempts,
              run_id, message_id, detail, planned, updated)
            VALUES ('%s', '%s', 'desk', 'kim', 'mailto', 'kim@example.org', 'SENT', FALSE, 1,
              '', '', '', '2026-03-02T10:11:12.123456Z', '2026-03-02T10:11:12.123456Z')
            """
                .formatted(what.hashCode(), what));
      }
    }
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(
          List.of("talks@1", "talks@2.1a2b3c4d", "fault:D503:1a2b", "both#1", "both@1"),
          ledger.deliveries().ofList("desk").stream().map(row -> row.copy().what()).toList());
    }
  }

  @Test
  void itIsTakenOverOnceAndGoesOn() throws Exception {
    assertTrue(settings.isThere());
    try (Ledger ledger = Ledger.open(settings)) {
      ledger.runs().begin(Run.Kind.NIGHTLY);
    }
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(3, ledger.runs().list(10).size());
      assertEquals(Run.Kind.NIGHTLY, ledger.runs().list(1).get(0).kind());
    }
  }

  @Test
  void aKillBeforeTheOldFileIsRenamedDoesNoHarm() throws Exception {
    Path copy = Files.copy(former, folder.resolve("copy"));
    Ledger.open(settings).close();
    Files.move(copy, former);
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(2, ledger.runs().list(10).size());
    }
    assertFalse(Files.exists(former));
  }

  @Test
  void codeThatOthersPutIntoItDoesNotRun() throws Exception {
    Path proof = folder.resolve("proof");
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    try (Connection connection = DriverManager.getConnection(url, "demarche", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE ALIAS PLANTED AS 'void run() throws Exception { new java.io.File(\"%s\")"
                  .formatted(proof)
              + ".createNewFile(); }'");
    }
    LedgerException refused =
        assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    assertEquals(Fault.REFUSED, refused.fault());
    assertTrue(refused.getMessage().contains("ledger.mv.db"), refused.getMessage());
    assertFalse(Files.exists(proof));
    assertTrue(Files.exists(former));
  }

  @Test
  void aFormerLedgerThatOthersCanWriteIsRefused() throws Exception {
    Files.setPosixFilePermissions(former, PosixFilePermissions.fromString("rw-rw-rw-"));
    LedgerException refused =
        assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    assertEquals(Fault.REFUSED, refused.fault());
  }

  @Test
  void aFormerLedgerThatIsDamagedIsKeptAndTold() throws Exception {
    Files.writeString(former, "no database".repeat(1000));
    LedgerException damaged =
        assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    assertTrue(damaged.getMessage().contains("ledger.mv.db"), damaged.getMessage());
    assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    assertTrue(Files.exists(former));
  }

  @Test
  void noLedgerBeginsAnewWhileTheFormerOneCannotBeTakenOver() throws Exception {
    byte[] good = Files.readAllBytes(former);
    Files.writeString(former, "no database".repeat(1000));
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
    }
    Files.write(former, good);
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(2, ledger.runs().list(10).size());
    }
  }

  @Test
  void aKillBeforeTheFormerOneIsRenamedDoesNoHarm() throws Exception {
    Ledger.open(settings).close();
    Path kept = folder.resolve("ledger.mv.db.imported");
    Files.move(kept, former);
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(2, ledger.runs().list(10).size());
    }
    assertTrue(Files.exists(kept));
    assertFalse(Files.exists(former));
  }

  @Test
  void aFormerLedgerBesideOneThatIsInUseIsLeftAlone() throws Exception {
    byte[] old = Files.readAllBytes(former);
    Files.delete(former);
    assertFalse(settings.isThere());
    try (Ledger ledger = Ledger.open(settings)) {
      ledger.runs().begin(Run.Kind.WATCH);
    }
    Files.write(former, old);
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(1, ledger.runs().list(10).size());
    }
    assertTrue(Files.exists(former));
  }

  @Test
  void codeIsFoundWhereverItIs() throws Exception {
    for (int before : List.of(0, (1 << 20) - 5, 1 << 20, 3 << 20)) {
      Files.writeString(former, "x".repeat(before) + "CREATE FORCE ALIAS X" + "x".repeat(5000));
      assertTrue(FormerLedger.hasCode(former), before + " bytes before it");
    }
    Files.writeString(former, "x".repeat(5 << 20));
    assertFalse(FormerLedger.hasCode(former));
  }
}
