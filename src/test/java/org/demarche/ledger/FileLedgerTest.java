package org.demarche.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.demarche.ledger.LedgerException.Fault;
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
  void whatIsWrittenIsPrivate() throws Exception {
    LedgerSettings settings = settings();
    Path file = settings.file().orElseThrow();
    try (Ledger opened = Ledger.open(settings)) {
      opened.runs().begin(Run.Kind.WATCH);
      Path around = file.resolveSibling(".");
      assertEquals("rwx------", permissions(around));
      try (Stream<Path> files = Files.list(around)) {
        List<Path> all = files.filter(Files::isRegularFile).toList();
        assertTrue(all.size() >= 3, "the database, its journal and more: " + all);
        for (Path each : all) {
          String name = each.getFileName().toString();
          if (name.startsWith("ledger")) {
            assertEquals("rw-------", permissions(each), name);
          }
        }
      }
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw----", "rw----rw-"})
  void aFileThatOthersCanWriteIsRefused(String permissions) throws Exception {
    LedgerSettings settings = settings();
    Ledger.open(settings).close();
    Path file = settings.file().orElseThrow();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    LedgerException refused = refused(settings);
    assertEquals(Fault.REFUSED, refused.fault());
    assertTrue(refused.getMessage().contains("others can write"), refused.getMessage());
  }

  @Test
  void aFolderThatOthersCanWriteIsRefused() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    LedgerException refused = refused(LedgerSettings.file(shared.resolve("ledger")));
    assertEquals(Fault.REFUSED, refused.fault());
  }

  @Test
  void aLinkInPlaceOfTheFileIsRefused() throws Exception {
    Path other = Files.createFile(folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("linked.db"), other);
    LedgerException refused = refused(LedgerSettings.file(folder.resolve("linked")));
    assertEquals(Fault.REFUSED, refused.fault());
    assertEquals(0, Files.size(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER planted AFTER INSERT ON run BEGIN DELETE FROM delivery; END",
        "CREATE VIEW planted AS SELECT * FROM delivery",
        "CREATE TABLE planted (x)"
      })
  void whatOthersPutIntoItIsRefused(String planted) throws Exception {
    LedgerSettings settings = settings();
    Ledger.open(settings).close();
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      statement.execute(planted);
    }
    LedgerException refused = refused(settings);
    assertEquals(Fault.DAMAGED, refused.fault());
    assertTrue(refused.getMessage().contains(" planted"), refused.getMessage());
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
      assertEquals("rw-------", permissions(copy.resolve("ledger.db")));
      try (Ledger restored = Ledger.open(LedgerSettings.file(copy.resolve("ledger")))) {
        assertEquals(
            entered,
            restored.jobs().list(EnumSet.of(Job.State.ACCEPTED), Instant.EPOCH, 1).get(0).id());
      }
    }
  }

  @Test
  void nothingListens() throws Exception {
    try (Child watch = Child.start("hold", settings())) {
      watch.ready();
      assertEquals(List.of(), listening(watch.pid()));
    }
  }

  /** The inodes of listening TCP sockets that a process has open. */
  private static List<String> listening(long pid) throws IOException {
    Set<String> open = new HashSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[3].equals("0A")) {
          open.add("socket:[" + fields[9] + "]");
        }
      }
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        String target = Files.readSymbolicLink(descriptor).toString();
        if (open.contains(target)) {
          found.add(target);
        }
      }
    }
    return found;
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
      assertEquals(Delivery.State.UNKNOWN, opened.deliveries().plan(COPY).state());
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
      assertTrue(all / 2000 < 3400, all / 2000 + " bytes a job");
    }
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
        opened.deliveries().plan(new Copy("a#" + number, "l", "r", "mail", "a@b.org"));
      }
      try (Child one = Child.start("claim", settings);
          Child two = Child.start("claim", settings)) {
        assertEquals(40, Integer.parseInt(one.ready()) + Integer.parseInt(two.ready()));
      }
      assertEquals(40, opened.deliveries().inState(Delivery.State.SENDING).size());
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
