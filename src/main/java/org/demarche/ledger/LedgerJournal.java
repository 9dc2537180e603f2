package org.demarche.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal over a ledger that may go and come. After a failure the ledger is closed and left alone
 * for a while; then one thread opens it anew while the others go on without it.
 */
final class LedgerJournal implements Journal {

  /** Opens the ledger anew. */
  @FunctionalInterface
  interface Opening {
    Ledger open() throws LedgerException;
  }

  /** What could not be entered while the ledger was away. */
  private record Waiting(String what, Entry entry) {}

  /** The most entries that wait for a ledger; what is more is told in the log and left out. */
  private static final int MOST_WAITING = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(LedgerJournal.class);

  private final Opening opening;
  private final InstantSource clock;
  private final Duration retry;
  private final Map<String, Run> running = new ConcurrentHashMap<>();
  private final ReentrantLock openLock = new ReentrantLock();
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicInteger lost = new AtomicInteger();
  private volatile @Nullable Ledger ledger;
  private volatile boolean told;
  private volatile Runnable whenBack = () -> {};
  private volatile boolean closed;
  private volatile long nextTry = System.nanoTime();

  LedgerJournal(Opening opening, InstantSource clock, Duration retry) {
    this.opening = opening;
    this.clock = clock;
    this.retry = retry;
    open();
  }

  @Override
  public Run begin(Run.Kind kind) {
    Run run = Run.begun(kind, now());
    running.put(run.id(), run);
    tell("run " + run.id(), open -> open.runs().enter(run));
    return run;
  }

  @Override
  public void end(Run run, Run.State state, Run.Totals totals, String summary) {
    running.remove(run.id());
    tell("end of run " + run.id(), open -> open.runs().end(run, state, totals, summary));
  }

  @Override
  public Run goOn(Run run) {
    running.put(run.id(), run);
    tell("run " + run.id(), open -> open.runs().enter(run));
    return run;
  }

  @Override
  public void leave(Run run) {
    running.remove(run.id());
    tell("leaving of run " + run.id(), open -> open.runs().leave(run));
  }

  @Override
  public Job begin(Job.Start start) {
    Job job = Job.begun(start, now());
    tell("job " + job.id(), open -> open.jobs().enter(job));
    return job;
  }

  @Override
  public void end(Job job, Job.End end) {
    tell("end of job " + job.id(), open -> open.jobs().end(job, end));
  }

  @Override
  public void tell(String what, Entry entry) {
    boolean entered =
        ask(
            false,
            open -> {
              entry.into(open);
              return true;
            });
    if (!entered && ledger == null && !waiting.offer(new Waiting(what, entry))) {
      lost.incrementAndGet();
      LOG.info("Not entered in the ledger: {}", what);
    }
  }

  @Override
  public <T> T ask(T otherwise, Question<T> question) {
    Ledger open = open();
    if (open == null) {
      return otherwise;
    }
    try {
      return question.of(open);
    } catch (LedgerException failure) {
      failed(open, failure);
      return otherwise;
    }
  }

  @Override
  public boolean isUp() {
    return ledger != null;
  }

  @Override
  public void whenBack(Runnable work) {
    whenBack = work;
  }

  private @Nullable Ledger open() {
    Ledger open = ledger;
    if (open != null || closed || System.nanoTime() - nextTry < 0 || !openLock.tryLock()) {
      return open;
    }
    boolean wasAway = told;
    try {
      open = ledger == null ? reopen() : ledger;
    } finally {
      openLock.unlock();
    }
    if (wasAway && open != null) {
      whenBack.run();
    }
    return open;
  }

  private @Nullable Ledger reopen() {
    Ledger open = null;
    try {
      open = opening.open();
      for (Run run : running.values()) {
        open.runs().enter(run);
      }
      int entered = enterWaiting(open);
      if (told) {
        LOG.warn(
            "The ledger is back. Entered of what was done meanwhile: {}; left out: {}.",
            entered,
            lost.getAndSet(0));
        told = false;
      }
      ledger = open;
      return open;
    } catch (LedgerException failure) {
      away(open, failure);
      return null;
    }
  }

  /** In their order; one that fails with the ledger stays in its place. */
  private int enterWaiting(Ledger open) throws LedgerException {
    int entered = 0;
    for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
      try {
        next.entry().into(open);
        entered++;
      } catch (LedgerException failure) {
        if (failure.fault() != Fault.UNFIT) {
          throw failure;
        }
        LOG.warn("The ledger did not take {}: {}", next.what(), failure.getMessage());
      }
      waiting.remove(next);
    }
    return entered;
  }

  // What does not fit is a loss of that one entry; anything else is an outage.
  private void failed(Ledger open, LedgerException failure) {
    if (failure.fault() == Fault.UNFIT) {
      LOG.warn("The ledger did not take an entry: {}", failure.getMessage());
      return;
    }
    openLock.lock();
    try {
      if (ledger == open) {
        away(open, failure);
      }
    } finally {
      openLock.unlock();
    }
  }

  private void away(@Nullable Ledger open, LedgerException failure) {
    ledger = null;
    nextTry = System.nanoTime() + retry.toNanos();
    if (open != null) {
      open.close();
    }
    tryLater();
    if (!told) {
      told = true;
      LOG.warn(
          "{} Documents are built all the same; what is done meanwhile is entered when it is back.",
          failure.getMessage());
    }
  }

  /** What waits is entered also if nothing more is done; without a pause the next call does it. */
  private void tryLater() {
    if (!retry.isZero()) {
      CompletableFuture.delayedExecutor(retry.toNanos(), TimeUnit.NANOSECONDS).execute(this::open);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What waits has a last chance. */
  @Override
  public void close() {
    if (!waiting.isEmpty()) {
      nextTry = System.nanoTime();
      open();
    }
    openLock.lock();
    try {
      closed = true;
      Ledger open = ledger;
      ledger = null;
      if (open != null) {
        open.close();
      }
    } finally {
      openLock.unlock();
    }
    if (!waiting.isEmpty()) {
      LOG.warn(
          "The ledger is still away at the end; not entered: {}.", waiting.size() + lost.get());
    }
  }
}
