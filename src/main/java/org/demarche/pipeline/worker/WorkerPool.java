package org.demarche.pipeline.worker;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.worker.Answer.Died;
import org.demarche.pipeline.worker.Answer.Done;
import org.demarche.pipeline.worker.Answer.NotStarted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds each definition in a worker process, which is ended when a job reaches a limit; all others
 * go on. Workers are started when they are needed, and used again.
 *
 * <p>The first workers are compiled quickly; those that replace a worker which has done all its
 * jobs are compiled thoroughly, and kept longer.
 *
 * <p>A worker that dies without reaching a limit may have been killed from outside: its job is
 * tried once more, in a new one.
 */
public final class WorkerPool implements Builder, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  /** A start takes a second, or some on a machine that has much else to do. */
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final WorkerSettings settings;
  private final Consumer<String> log;
  private final Semaphore places;
  private final WorkFolder work;
  private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private volatile Compilation compilation = Compilation.QUICK;
  private volatile boolean closed;

  /**
   * @param log takes the log lines of workers, from any thread
   */
  public WorkerPool(WorkerSettings settings, Consumer<String> log) {
    this(settings, log, WorkFolder.ofSystem());
  }

  /** As above, with a folder for the temporary files of workers. */
  WorkerPool(WorkerSettings settings, Consumer<String> log, WorkFolder work) {
    this.settings = settings;
    this.log = log;
    this.places = new Semaphore(settings.workers(), true);
    this.work = work;
  }

  /** With the log on stderr. */
  public WorkerPool(WorkerSettings settings) {
    this(settings, System.err::println);
  }

  /**
   * Starts one worker ahead of the first job and has it make ready, so that the first job is as
   * quick as any, and settings that no worker can start with are told at once.
   *
   * @throws IOException if it can't be started
   */
  public void prepare() throws IOException {
    try {
      WorkerProcess worker = take();
      worker.rehearse();
      idle.push(worker);
    } catch (IOException e) {
      throw new IOException("A worker process could not be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public BuildResult build(Input definition, BuildSettings build) {
    try {
      places.acquire();
      try {
        return result(definition.path(), WorkerJob.of(definition, build));
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(definition.name());
    }
  }

  private BuildResult result(Path definition, WorkerJob job) throws InterruptedException {
    long started = System.nanoTime();
    Answer answer = ask(definition, job);
    if (answer instanceof Died first && !closed) {
      LOG.warn("A worker died while it built {}: {}", job.name(), first.how());
      answer = ask(definition, job);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    if (answer instanceof Done done) {
      return done.result();
    }
    if (closed) {
      throw stopped(job.name());
    }
    return WorkerFaults.of(answer, definition, job, settings, took);
  }

  private Answer ask(Path definition, WorkerJob job) throws InterruptedException {
    WorkerProcess worker;
    try {
      worker = take();
    } catch (IOException e) {
      return new NotStarted(String.valueOf(e.getMessage()));
    }
    boolean good = false;
    try {
      Answer answer = worker.ask(definition, job);
      good = answer instanceof Done done && leavesNothingBehind(done.result());
      return answer;
    } finally {
      put(worker, good);
    }
  }

  /** Not so if a limit was reached within the worker: what was given up may still run there. */
  private static boolean leavesNothingBehind(BuildResult result) {
    return !result.has(OperationRules.OVERTIME.code())
        && !result.has(OperationRules.OUT_OF_MEMORY.code());
  }

  /** An idle worker that is up to date, or a new one. */
  private WorkerProcess take() throws IOException, InterruptedException {
    Object basis = settings.basis().get();
    for (WorkerProcess next = idle.poll(); next != null; next = idle.poll()) {
      if (next.isAlive() && next.basis().equals(basis)) {
        return next;
      }
      end(next);
    }
    return start(basis);
  }

  private WorkerProcess start(Object basis) throws IOException, InterruptedException {
    WorkerProcess worker = new WorkerProcess(settings, compilation, basis, work.forWorker(), log);
    all.add(worker);
    boolean ready = false;
    try {
      if (!closed) {
        worker.awaitReady(START_LIMIT);
        ready = true;
      }
    } finally {
      if (!ready) {
        end(worker);
      }
    }
    return worker;
  }

  private void put(WorkerProcess worker, boolean good) {
    if (worker.isUsedUp()) {
      compilation = Compilation.THOROUGH; // where there is so much to do, it pays
    }
    if (good && !closed && !worker.isUsedUp()) {
      idle.push(worker);
    } else {
      end(worker);
    }
  }

  private void end(WorkerProcess worker) {
    worker.kill();
    all.remove(worker);
  }

  private static CancellationException stopped(String definition) {
    return new CancellationException("The build of " + definition + " was stopped");
  }

  /** Whether it takes no more jobs. */
  public boolean isClosed() {
    return closed;
  }

  /** Process ids of the workers there are, for tests and diagnosis. */
  public Set<Long> pids() {
    return all.stream().map(WorkerProcess::pid).collect(Collectors.toSet());
  }

  /**
   * Takes no more jobs, waits for those in hand within the grace of the settings, and ends all
   * workers. What was not done by then is thrown out of {@link #build}.
   */
  @Override
  public void close() {
    closed = true;
    boolean done = false;
    try {
      done = places.tryAcquire(settings.workers(), settings.grace().toNanos(), NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List.copyOf(all).forEach(this::end);
    work.close();
    if (done) {
      places.release(settings.workers());
    }
  }
}
