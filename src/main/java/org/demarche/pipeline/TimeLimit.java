package org.demarche.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

/**
 * Gives up on work that takes too long. Work that does not heed interruption goes on unheard in its
 * own thread, which does not keep the process alive; so limit only work that changes nothing
 * outside itself.
 */
public final class TimeLimit {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "demarche-render");
            thread.setDaemon(true);
            return thread;
          });

  private TimeLimit() {}

  /**
   * The result of the work.
   *
   * @throws TimeoutException if the limit was reached
   * @throws ExecutionException with what the work threw, errors included
   */
  public static <T> T call(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    Map<String, String> ids = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
    Future<T> future =
        THREADS.submit(
            () -> {
              MDC.setContextMap(ids); // log lines of the work belong to the same job
              return work.call();
            });
    try {
      return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      future.cancel(true);
    }
  }
}
