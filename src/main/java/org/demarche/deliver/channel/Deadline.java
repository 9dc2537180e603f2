package org.demarche.deliver.channel;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection when its time is over. A timeout of reads alone does not help against a far
 * side that sends a byte now and then.
 */
public final class Deadline implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Duration after;
  private final ScheduledFuture<?> end;
  private volatile boolean passed;

  /** From now on. */
  public Deadline(Duration after, Closeable connection) {
    this.after = after;
    this.end = CLOCK.schedule(() -> end(connection), after.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void end(Closeable connection) {
    passed = true;
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What became of a try that failed: the reason itself, or that its time was over. */
  public String reason(String otherwise) {
    return passed ? "it was not done within %d s".formatted(after.toSeconds()) : otherwise;
  }

  @Override
  public void close() {
    end.cancel(false);
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "deliver-deadline");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
