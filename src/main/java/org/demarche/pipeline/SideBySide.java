package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.MDC;

/**
 * Does pieces of work side by side, in all of the process as many at once as there are cores: so
 * cores are busy to the end of a batch, and memory holds so many documents in the making.
 *
 * <p>Work that is given up and does not heed interruption goes on unheard, and its place is free.
 */
final class SideBySide {

  private static final Semaphore PLACES =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "demarche-document");
            thread.setDaemon(true);
            return thread;
          });

  private SideBySide() {}

  /**
   * The results, in the order of the work.
   *
   * @throws InterruptedException when the caller is interrupted; all work is then given up
   */
  static <T> List<T> all(List<Callable<T>> work) throws InterruptedException {
    Map<String, String> ids = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
    List<Piece<T>> pieces = work.stream().map(each -> new Piece<>(each, ids)).toList();
    List<Future<T>> futures = pieces.stream().map(THREADS::submit).toList();
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw unchecked(e.getCause() == null ? e : e.getCause());
    } finally {
      futures.forEach(future -> future.cancel(true));
      pieces.forEach(Piece::leave);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }

  /** Work that takes a place while it is done. */
  private static final class Piece<T> implements Callable<T> {

    private final Callable<T> work;
    private final Map<String, String> ids;
    private final AtomicBoolean hasPlace = new AtomicBoolean();

    Piece(Callable<T> work, Map<String, String> ids) {
      this.work = work;
      this.ids = ids;
    }

    @Override
    public T call() throws Exception {
      MDC.setContextMap(ids); // log lines of the work belong to the same job
      PLACES.acquire();
      hasPlace.set(true);
      try {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException("given up before it began");
        }
        return work.call();
      } finally {
        leave();
      }
    }

    /** Gives the place free, once. */
    void leave() {
      if (hasPlace.getAndSet(false)) {
        PLACES.release();
      }
    }
  }
}
