package org.demarche.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.watch.Drop;
import org.demarche.watch.Watch;
import org.demarche.watch.WatchEvent;
import org.demarche.watch.WatchJobs;
import org.demarche.watch.WatchLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Documents are built also while another program holds the ledger; what was published meanwhile is
 * entered when it is free.
 */
@Timeout(180)
class WatchWithoutLedgerTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void documentsAreBuiltTheFaultIsToldOnceAndJobsAreEnteredAgain(@TempDir Path folder)
      throws Exception {
    LedgerSettings settings = LedgerSettings.file(folder.resolve("ledger"));
    Ledger.open(settings).close();
    List<String> lines = new CopyOnWriteArrayList<>();
    ListAppender<ILoggingEvent> log = logOfTheJournal();
    try (Child other = Child.start("lock", settings)) {
      other.ready();
      try (Journal journal = Journal.of(settings, InstantSource.system(), Duration.ofMillis(500))) {
        Run run = journal.begin(Run.Kind.WATCH);
        JobRecorder book = new JobRecorder(run.id(), journal);
        book.reconcile(folder.resolve("out"));
        List<Consumer<WatchEvent>> told = List.of(new WatchLines(lines::add, path -> path));
        try (Watch watch = watch(folder, WatchJobs.before(book, told))) {
          Files.writeString(folder.resolve("in/first.yaml"), "first\nFirst");
          Files.writeString(folder.resolve("in/second.yaml"), "second\nSecond");
          await().atMost(LONG).until(() -> lines.size() == 2);
          assertFalse(journal.isUp());
          assertEquals(1, warnings(log).size(), () -> warnings(log).toString());
          assertTrue(
              warnings(log).get(0).contains("is held by another program"), warnings(log).get(0));

          other.kill();
          await().atMost(LONG).until(() -> journal.ask(false, Ledger::isUp));
          Files.writeString(folder.resolve("in/third.yaml"), "third\nThird");
          await().atMost(LONG).until(() -> lines.size() == 3);
          assertTrue(watch.isRunning());
          assertTrue(Files.exists(folder.resolve("out/second/current/manifest.json")));
        }
        assertEquals(
            Set.of("first ACCEPTED", "second ACCEPTED", "third ACCEPTED"),
            Set.copyOf(jobs(journal, run)));
        assertEquals(
            Map.of("first", 1, "second", 1, "third", 1),
            journal.ask(Map.of(), open -> open.editions().latestNumbers()));
      }
    }
  }

  private static List<String> jobs(Journal journal, Run run) {
    return journal.ask(List.<Job>of(), open -> open.jobs().ofRun(run.id())).stream()
        .map(job -> job.packageId() + " " + job.state())
        .toList();
  }

  private static Watch watch(Path folder, Consumer<WatchEvent> events) throws Exception {
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    return Watch.start(
        folder.resolve("in"),
        Drop.steps(builder, builder, BuildSettings.of(folder.resolve("out")), events),
        Drop.STANDARD.withSettle(Duration.ofMillis(200)));
  }

  private static ListAppender<ILoggingEvent> logOfTheJournal() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ((Logger) LoggerFactory.getLogger(LedgerJournal.class)).addAppender(log);
    return log;
  }

  private static List<String> warnings(ListAppender<ILoggingEvent> log) {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLevel().equals(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
