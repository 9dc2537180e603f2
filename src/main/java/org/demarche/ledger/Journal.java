package org.demarche.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;

/**
 * The ledger for those who must go on without it: no method throws for a database that is away.
 * What could not be entered waits in memory and is entered when the ledger is back; the log tells
 * once when the outage begins and once when it ends. Usable from many threads.
 */
public interface Journal extends AutoCloseable {

  /** How long a ledger that was away is left alone before it is tried again. */
  Duration RETRY = Duration.ofMinutes(1);

  /** Enters nothing. */
  Journal NONE = new NoJournal();

  /** Something to be entered. */
  @FunctionalInterface
  interface Entry {
    void into(Ledger ledger) throws LedgerException;
  }

  /** Something to be asked. */
  @FunctionalInterface
  interface Question<T> {
    T of(Ledger ledger) throws LedgerException;
  }

  /** Over the ledger of these settings, which is opened now if it can be. */
  static Journal of(LedgerSettings settings) {
    return of(settings, InstantSource.system(), RETRY);
  }

  static Journal of(LedgerSettings settings, InstantSource clock, Duration retry) {
    return new LedgerJournal(() -> Ledger.open(settings, clock), clock, retry);
  }

  /** The run has its id also when the ledger is away. */
  Run begin(Run.Kind kind);

  void end(Run run, Run.State state, Run.Totals totals, String summary);

  /** A run that another process has left goes on in this one, see {@link Runs#adopt}. */
  Run goOn(Run run);

  /** A run is left to another process; it has no end then, unless another one has it already. */
  void leave(Run run);

  /** The job has its id also when the ledger is away. */
  Job begin(Job.Start start);

  void end(Job job, Job.End end);

  /**
   * Enters anything else.
   *
   * @param what it is, for the log should it be lost, for instance "edition us-dprk-1998#3"
   */
  void tell(String what, Entry entry);

  /** The answer, or the other value when the ledger is away. */
  <T> T ask(T otherwise, Question<T> question);

  /**
   * What to do each time that a ledger which was away is back, to enter what can be known from
   * elsewhere; one piece of work, the last one given. It runs on the thread that found the ledger.
   */
  void whenBack(Runnable work);

  /** Whether the last attempt went well. */
  boolean isUp();

  @Override
  void close();

  /** Keeps nothing, gives ids. */
  final class NoJournal implements Journal {

    private NoJournal() {}

    @Override
    public Run begin(Run.Kind kind) {
      return Run.begun(kind, Instant.now());
    }

    @Override
    public void end(Run run, Run.State state, Run.Totals totals, String summary) {}

    @Override
    public Run goOn(Run run) {
      return run;
    }

    @Override
    public void leave(Run run) {}

    @Override
    public Job begin(Job.Start start) {
      return Job.begun(start, Instant.now());
    }

    @Override
    public void end(Job job, Job.End end) {}

    @Override
    public void tell(String what, Entry entry) {}

    @Override
    public <T> T ask(T otherwise, Question<T> question) {
      return otherwise;
    }

    @Override
    public void whenBack(Runnable work) {}

    @Override
    public boolean isUp() {
      return true;
    }

    @Override
    public void close() {}
  }
}
