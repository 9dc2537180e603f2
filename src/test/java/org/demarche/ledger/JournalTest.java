package org.demarche.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Work goes on while the ledger is away, and is entered again when it is back. */
class JournalTest {

  private static final Job.End ACCEPTED =
      new Job.End(Job.State.ACCEPTED, "a", 1, 0, 0, 0, "", Duration.ZERO);

  @TempDir Path folder;

  private final Logger logger = (Logger) LoggerFactory.getLogger(LedgerJournal.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void itEntersWhatIsDone() throws Exception {
    LedgerSettings settings = LedgerSettings.file(folder.resolve("ledger"));
    Run run;
    try (Journal journal = Journal.of(settings)) {
      run = journal.begin(Run.Kind.NIGHTLY);
      journal.end(journal.begin(new Job.Start(run.id(), "a.yaml", "ab", "a")), ACCEPTED);
      journal.end(run, Run.State.DONE, new Run.Totals(1, 0, 0, 0, 0), "");
      assertTrue(journal.isUp());
      assertEquals(
          run.id(), journal.ask("", ledger -> ledger.runs().last(Run.Kind.NIGHTLY).get().id()));
    }
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(Run.State.DONE, ledger.runs().find(run.id()).orElseThrow().state());
      assertEquals(Job.State.ACCEPTED, ledger.jobs().last("a").orElseThrow().state());
    }
    assertEquals(List.of(), warnings());
  }

  @Test
  void itGoesOnWithoutALedgerThatCannotBeOpenedAndTakesItUpLater() {
    AtomicBoolean locked = new AtomicBoolean(true);
    AtomicInteger attempts = new AtomicInteger();
    LedgerSettings settings = LedgerSettings.file(folder.resolve("ledger"));
    LedgerJournal.Opening opening =
        () -> {
          attempts.incrementAndGet();
          if (locked.get()) {
            throw new LedgerException(Fault.LOCKED, "The ledger is locked.");
          }
          return Ledger.open(settings);
        };
    try (Journal journal = new LedgerJournal(opening, InstantSource.system(), Duration.ZERO)) {
      Run run = journal.begin(Run.Kind.WATCH);
      Job job = journal.begin(new Job.Start(run.id(), "a.yaml", "ab", "a"));
      assertFalse(journal.isUp());
      assertEquals("nothing", journal.ask("nothing", ledger -> "something"));
      assertTrue(attempts.get() >= 3, "it is tried again");

      locked.set(false);
      journal.end(job, ACCEPTED);

      assertTrue(journal.isUp());
      assertEquals(1, journal.ask(0, ledger -> ledger.jobs().ofRun(run.id()).size()));
      assertTrue(journal.ask(false, ledger -> ledger.runs().find(run.id()).isPresent()));
    }
    assertEquals(2, warnings().size(), warnings().toString());
    assertTrue(warnings().get(0).startsWith("The ledger is locked."), warnings().get(0));
    assertEquals(
        "The ledger is back. Entered of what was done meanwhile: 2; left out: 0.",
        warnings().get(1));
  }

  @Test
  void aLedgerThatIsAwayIsLeftAloneForAWhile() {
    AtomicInteger attempts = new AtomicInteger();
    LedgerJournal.Opening opening =
        () -> {
          attempts.incrementAndGet();
          throw new LedgerException(Fault.AWAY, "The ledger is away.");
        };
    try (Journal journal = new LedgerJournal(opening, InstantSource.system(), Journal.RETRY)) {
      journal.begin(Run.Kind.WATCH);
      journal.begin(Run.Kind.WATCH);
      assertEquals(1, attempts.get());
      assertEquals(1, warnings().size());
    }
    assertEquals(2, attempts.get(), "what waits has a last chance");
    assertEquals(
        List.of("The ledger is still away at the end; not entered: 2."),
        warnings().subList(1, warnings().size()));
  }

  @Test
  void whatWaitsIsEnteredThoughNothingMoreIsDone() {
    AtomicBoolean away = new AtomicBoolean(true);
    LedgerSettings settings = LedgerSettings.file(folder.resolve("ledger"));
    try (Journal journal =
        new LedgerJournal(opening(away, settings), InstantSource.system(), Duration.ofMillis(50))) {
      Run run = journal.begin(Run.Kind.WATCH);
      assertFalse(journal.isUp());
      away.set(false);
      await().atMost(Duration.ofSeconds(60)).until(journal::isUp);
      assertTrue(journal.ask(false, ledger -> ledger.runs().find(run.id()).isPresent()));
    }
  }

  @Test
  void whatWaitsAtTheEndIsEntered() throws Exception {
    AtomicBoolean away = new AtomicBoolean(true);
    LedgerSettings settings = LedgerSettings.file(folder.resolve("ledger"));
    try (Journal journal =
        new LedgerJournal(opening(away, settings), InstantSource.system(), Journal.RETRY)) {
      journal.end(journal.begin(new Job.Start("", "a.yaml", "ab", "a")), ACCEPTED);
      away.set(false);
    }
    try (Ledger ledger = Ledger.open(settings)) {
      assertEquals(Job.State.ACCEPTED, ledger.jobs().last("a").orElseThrow().state());
    }
  }

  private static LedgerJournal.Opening opening(AtomicBoolean away, LedgerSettings settings) {
    return () -> {
      if (away.get()) {
        throw new LedgerException(Fault.AWAY, "The ledger is away.");
      }
      return Ledger.open(settings);
    };
  }

  @Test
  void whatDoesNotFitIsNoOutage() {
    try (Journal journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")))) {
      journal.tell("a copy", ledger -> ledger.deliveries().sent("none", "", ""));
      assertTrue(journal.isUp());
    }
    assertEquals(1, warnings().size());
  }

  @Test
  void itSurvivesAServerThatStopsAndComesBack() throws Exception {
    try (Postgres postgres = Postgres.start(folder.resolve("data"))) {
      LedgerSettings settings = postgres.empty();
      try (Journal journal = Journal.of(settings, InstantSource.system(), Duration.ZERO)) {
        Run run = journal.begin(Run.Kind.WATCH);
        Job job = journal.begin(new Job.Start(run.id(), "a.yaml", "ab", "a"));
        postgres.stop();

        journal.end(job, ACCEPTED);
        assertFalse(journal.isUp());

        postgres.startAgain();
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> journal.ask(false, ledger -> ledger.isUp()));
        Job second = journal.begin(new Job.Start(run.id(), "b.yaml", "ab", "b"));
        journal.end(second, ACCEPTED);
        assertEquals(
            List.of(Job.State.ACCEPTED, Job.State.ACCEPTED),
            journal.ask(
                List.of(),
                ledger -> ledger.jobs().ofRun(run.id()).stream().map(Job::state).toList()));
      }
    }
    assertEquals(2, warnings().size(), warnings().toString());
  }

  @Test
  void withoutALedgerIdsAreGivenAllTheSame() {
    Run run = Journal.NONE.begin(Run.Kind.WATCH);
    Job job = Journal.NONE.begin(new Job.Start(run.id(), "a.yaml", "", "a"));
    assertNotEquals(run.id(), job.id());
    assertEquals(13, job.id().length());
    assertEquals(7, Journal.NONE.ask(7, ledger -> 8));
    Journal.NONE.end(job, ACCEPTED);
    Journal.NONE.end(run, Run.State.DONE, Run.Totals.NONE, "");
  }

  private List<String> warnings() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
