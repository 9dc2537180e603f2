package org.demarche.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.LedgerException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on H2, and what a file brings with it. */
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
    Files.writeString(folder.resolve("garbage.mv.db"), "not a database".repeat(1000));
    LedgerException damaged = refused(LedgerSettings.file(file));
    assertEquals(Fault.DAMAGED, damaged.fault());
    assertTrue(damaged.getMessage().contains("garbage.mv.db"), damaged.getMessage());
    assertEquals("not a database".repeat(1000), Files.readString(folder.resolve("garbage.mv.db")));
  }

  @Test
  void aFileThatAnotherProgramKeepsForItselfIsLocked() throws Exception {
    LedgerSettings settings = LedgerSettings.file(folder.resolve("locked"));
    try (Child other = Child.start("lock", settings)) {
      other.ready();
      LedgerException locked = refused(settings);
      assertEquals(Fault.LOCKED, locked.fault());
      assertTrue(locked.getMessage().contains("held by another program"), locked.getMessage());
      assertTrue(locked.getMessage().contains("locked.mv.db"), locked.getMessage());
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
  void theFileIsServedOnLoopbackOnly() throws Exception {
    LedgerSettings settings = settings();
    try (Ledger opened = Ledger.open(settings)) {
      assertTrue(opened.isUp());
      int port = port(Path.of(settings.place().replace(".mv.db", ".lock.db")));
      assertTrue(answers(InetAddress.getLoopbackAddress(), port));
      for (InetAddress outward : outwardAddresses()) {
        assertFalse(answers(outward, port), () -> "the ledger is served on " + outward);
      }
    }
  }

  private static int port(Path lock) throws Exception {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(lock)) {
      properties.load(reader);
    }
    String server = properties.getProperty("server", "");
    return Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
  }

  private static List<InetAddress> outwardAddresses() throws Exception {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
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

  /** What H2 does in the background could lose it; each kill strikes another moment of that. */
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
  void theFileIsMadeSmallWhileOthersEnterJobs() throws Exception {
    Path file = folder.resolve("small/ledger");
    LedgerSettings settings = LedgerSettings.file(file);
    Path onDisk = file.resolveSibling("ledger.mv.db");
    try (Database database = Database.open(settings, InstantSource.system())) {
      Jobs jobs = new Jobs(database);
      Run run = Run.begun(Run.Kind.WATCH, Instant.now());
      new Runs(database, new Heart(database)).enter(run);
      enter(jobs, run, 300);
      long grown = Files.size(onDisk);
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> enter(jobs, run, 100));
      database.compact();
      other.get(1, TimeUnit.MINUTES);
      database.compact();

      long small = Files.size(onDisk);
      assertTrue(small < grown / 2, grown + " bytes became " + small);
      assertEquals(400, jobs.ofRun(run.id()).size());
    }
  }

  private static void enter(Jobs jobs, Run run, int number) {
    for (int i = 0; i < number; i++) {
      try {
        jobs.begin(new Job.Start(run.id(), "a.yaml", "ab", "a"));
      } catch (LedgerException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void whoReadsGoesOnWhenTheProcessThatServesIsKilled() throws Exception {
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
