package org.demarche.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Input;
import org.demarche.service.Subscribers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** An hour in which nothing can be written, by a clock that the test moves: what it costs. */
@Timeout(180)
class RestingHourTest {

  private static final Duration LONG = Duration.ofSeconds(90);

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** The rests in minutes: tries are at 0, 1, 3, 7, 15 and 31; the next would be at 63. */
  private static final List<Integer> RESTS = List.of(1, 2, 4, 8, 16);

  private static final int LAST_TRY = RESTS.stream().mapToInt(Integer::intValue).sum();

  private final Drop drop;
  private final Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger putDown = new AtomicInteger();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final WatchSettings settings =
      Drop.STANDARD.withSettle(Duration.ofMillis(3)).withRetry(Duration.ofMinutes(1));

  RestingHourTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.drop = new Drop(folder);
  }

  @Test
  void anHourOfAFaultIsSomeTriesOneRowAndOneLine() throws Exception {
    Files.writeString(drop.out, "in the way");
    drop.file("talks.yaml", "talks\nTalks");
    ListAppender<ILoggingEvent> log = log();
    try (Journal journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")))) {
      Run run = journal.begin(Run.Kind.WATCH);
      Subscribers<WatchEvent> told =
          WatchJobs.before(
              new JobRecorder(run.id(), journal),
              List.of(new WatchLines(lines::add, p -> p), this::count));
      try (Watch watch = watch(told)) {
        settleAndTry(1);
        for (int rest = 0; rest < RESTS.size(); rest++) {
          pass(Duration.ofMinutes(RESTS.get(rest)).minus(SECOND));
          assertEquals(rest + 1, tries.get());
          pass(SECOND);
          settleAndTry(rest + 2);
        }
        pass(Duration.ofMinutes(61 - LAST_TRY));
        assertEquals(RESTS.size() + 1, tries.get());
        assertEquals(1, lines.size(), lines::toString);
        assertEquals(List.of("POSTPONED"), states(journal, run));
        assertTrue(rows(journal, run).get(0).cause().endsWith("(tried 6 times)"));

        Files.delete(drop.out);
        pass(Duration.ofMinutes(2));
        settleAndTry(RESTS.size() + 2);
        assertTrue(lines.get(1).startsWith("accepted talks.yaml"), lines::toString);
        assertTrue(watch.isRunning());
      }
      assertEquals(List.of("ACCEPTED"), states(journal, run));
    }
    assertEquals(List.of(), log.list);
  }

  /** A file that may be taken is seen, and seen again unchanged when {@code settle} has passed. */
  private void settleAndTry(int expected) {
    pass(Duration.ZERO);
    pass(SECOND);
    await().atMost(LONG).until(() -> putDown.get() == expected);
    assertEquals(expected, tries.get());
  }

  /** Moves the clock, and waits until the folder was looked at some times since. */
  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
    long before = looks.get();
    await().atMost(LONG).until(() -> looks.get() >= before + 10);
  }

  private long look() {
    looks.incrementAndGet();
    return clock.get();
  }

  private void count(WatchEvent event) {
    if (event.isEnd()) {
      putDown.incrementAndGet();
    }
  }

  private Watch watch(Consumer<WatchEvent> events) throws IOException {
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    Builder counting =
        new Builder() {
          @Override
          public BuildResult build(Input definition, BuildSettings what) {
            tries.incrementAndGet();
            return builder.build(definition, what);
          }
        };
    Path relative = Path.of("").toAbsolutePath().relativize(drop.in);
    return Watch.start(
        relative,
        Drop.steps(builder, counting, BuildSettings.of(drop.out), events),
        settings,
        List.of(),
        this::look);
  }

  private static List<Job> rows(Journal journal, Run run) {
    return journal.ask(List.of(), ledger -> ledger.jobs().ofRun(run.id()));
  }

  private static List<String> states(Journal journal, Run run) {
    return rows(journal, run).stream().map(job -> job.state().name()).toList();
  }

  private static ListAppender<ILoggingEvent> log() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ((Logger) LoggerFactory.getLogger("org.demarche.watch")).addAppender(log);
    return log;
  }
}
