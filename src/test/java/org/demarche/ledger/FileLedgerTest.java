package org.demarche.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.PlannedDelivery;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on SQLite, and what a file brings with it. */
class FileLedgerTest extends LedgerContract {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @TempDir Path folder;

  @Override
  LedgerSettings settings() {
    return LedgerSettings.file(folder.resolve("folder " + COUNT.incrementAndGet() + "/ledger"));
  }

  @Test
  void aFileThatIsNoLedgerIsToldOf() throws Exception {
    Path file = folder.resolve("garbage");
    Files.writeString(folder.resolve("garbage.db"), "not a database".repeat(1000));
    LedgerException damaged = refused(LedgerSettings.file(file));
    assertEquals(Fault.DAMAGED, damaged.fault());
    assertTrue(damaged.getMessage().contains("garbage.db"), damaged.getMessage());
    assertEquals("not a database".repeat(1000), Files.readString(folder.resolve("garbage.db")));
  }

  @Test
  void aFileThatAnotherProgramKeepsForItselfIsLocked() throws Exception {
    LedgerSettings settings = LedgerSettings.file(folder.resolve("locked"));
    Ledger.open(settings).close();
    try (Child other = Child.start("lock", settings)) {
      other.ready();
      LedgerException locked = refused(settings);
      assertEquals(Fault.LOCKED, locked.fault());
      assertTrue(locked.getMessage().contains("held by another program"), locked.getMessage());
      assertTrue(locked.getMessage().contains("locked.db"), locked.getMessage());
    }
    Ledger.open(settings).close();
  }

  @Test
  void anotherProcessCanReadAndWriteWhileOneHasTheFileOpen() throws Exception {
    LedgerSettings settings = settings();
    try (Child watch = Child.start("hold", settings)) {
      String runId = watch.ready();
      try (Ledger status = Ledger.open(settings)) {
        assertEquals(Run.State.RUNNING, status.runs().find(runId).orElseThrow().state());
        assertEquals(List.of(), status.runs().interrupted());
        status.runs().begin(Run.Kind.NIGHTLY);
        assertEquals(2, status.runs().list(10).size());
      }
    }
  }

  @Test
  void aCopyTakenWhileItIsInUseIsWholeAndPrivate() throws Exception {
    LedgerSettings settings = settings();
    Path copy = folder.resolve("copies");
    Files.createDirectory(
        copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (Child watch = Child.start("work", settings);
        Ledger opened = Ledger.open(settings)) {
      String entered = watch.ready();
      opened.backUp(copy.resolve("ledger.db"));
      watch.ready();
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("ledger.db"))));
      try (Ledger restored = Ledger.open(LedgerSettings.file(copy.resolve("ledger")))) {
        assertEquals(
            entered,
            restored.jobs().list(EnumSet.of(Job.State.ACCEPTED), Instant.EPOCH, 1).get(0).id());
      }
    }
  }

  @Test
  void aCopyThatCannotBeMadeLeavesNothing() throws Exception {
    Path target = folder.resolve("copy.db");
    try (Ledger opened = Ledger.open(settings())) {
      LedgerException away =
          assertThrows(
              LedgerException.class, () -> opened.backUp(folder.resolve("nowhere/copy.db")));
      assertTrue(away.getMessage().contains("nowhere/copy.db"), away.getMessage());
      Files.writeString(target, "something of mine");
      assertThrows(LedgerException.class, () -> opened.backUp(target));
    }
    assertEquals("something of mine", Files.readString(target));
  }

  @Test
  void aProcessThatIsKilledLeavesNothingThatMustBeClearedByHand() throws Exception {
    LedgerSettings settings = settings();
    String runId;
    try (Child watch = Child.start("hold", settings)) {
      runId = watch.ready();
      watch.kill();
    }
    try (Ledger opened = Ledger.open(settings)) {
      assertEquals(1, opened.deliveries().strandedSends().size());
      assertEquals(Run.State.INTERRUPTED, opened.runs().find(runId).orElseThrow().state());
      assertEquals(Job.State.INTERRUPTED, opened.jobs().last("a").orElseThrow().state());
      assertEquals(DeliveryEntry.State.UNKNOWN, opened.deliveries().plan(COPY).state());
    }
  }

  /** Each kill strikes another moment after the last entry. */
  @ParameterizedTest
  @ValueSource(ints = {60, 180})
  void aKillLosesNothingThatWasEntered(int moment) throws Exception {
    LedgerSettings settings = settings();
    List<String> entered = new ArrayList<>();
    try (Child watch = Child.start("work", settings)) {
      for (int job = 0; job < 8; job++) {
        entered.add(watch.ready());
      }
      TimeUnit.MILLISECONDS.sleep(moment);
      watch.kill();
    }
    try (Ledger opened = Ledger.open(settings)) {
      List<String> kept =
          opened.jobs().list(EnumSet.of(Job.State.ACCEPTED), Instant.EPOCH, 100).stream()
              .map(Job::id)
              .toList();
      entered.removeAll(kept);
      assertEquals(List.of(), entered, "lost by the kill");
    }
  }

  @Test
  void aJobTakesLittleRoom() throws Exception {
    LedgerSettings settings = settings();
    try (Ledger opened = Ledger.open(settings)) {
      Run run = opened.runs().begin(Run.Kind.WATCH);
      Path file = settings.file().orElseThrow();
      for (int i = 0; i < 2000; i++) {
        Job job = opened.jobs().begin(new Job.Start(run.id(), "input/a.yaml", "ab", "a"));
        opened.jobs().end(job, new Job.End(Job.State.ACCEPTED, "a", i, 0, 0, 0, "", Duration.ZERO));
      }
      long all = Files.size(file) + Files.size(file.resolveSibling(file.getFileName() + "-wal"));
      assertTrue(all / 2000 < 3400, all / 2000 + " bytes a job, with the journal");
    }
    long kept = Files.size(settings.file().orElseThrow());
    assertTrue(kept / 2000 < 1000, kept / 2000 + " bytes a job");
  }

  @Test
  void whoReadsGoesOnWhenTheProcessThatWritesIsKilled() throws Exception {
    LedgerSettings settings = settings();
    try (Child watch = Child.start("hold", settings)) {
      String runId = watch.ready();
      try (Ledger status = Ledger.open(settings)) {
        watch.kill();
        await().atMost(Duration.ofSeconds(30)).until(status::isUp);
        assertEquals(runId, status.runs().interrupted().get(0).id());
        status.runs().begin(Run.Kind.NIGHTLY);
      }
      try (Ledger again = Ledger.open(settings)) {
        assertEquals(2, again.runs().list(10).size());
      }
    }
  }

  @Test
  void ofTwoProcessesThatClaimEachCopyHasOne() throws Exception {
    LedgerSettings settings = settings();
    try (Ledger opened = Ledger.open(settings)) {
      for (int number = 1; number <= 40; number++) {
        opened.deliveries().plan(new PlannedDelivery("a#" + number, "l", "r", "mail", "a@b.org"));
      }
      try (Child one = Child.start("claim", settings);
          Child two = Child.start("claim", settings)) {
        assertEquals(40, Integer.parseInt(one.ready()) + Integer.parseInt(two.ready()));
      }
      assertEquals(40, opened.deliveries().inState(DeliveryEntry.State.SENDING).size());
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAway() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    LedgerException away = refused(LedgerSettings.file(file.resolve("ledger")));
    assertEquals(Fault.AWAY, away.fault(), away.getMessage());
  }

  private static LedgerException refused(LedgerSettings settings) {
    return assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
  }
}
