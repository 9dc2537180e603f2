package org.demarche.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue up to date while editions appear one after the other, in a thread of its own.
 * Many changes at once are one writing; between two of them it rests nine times as long as the last
 * one took, so that the catalogue of thousands costs a tenth of a core at most.
 */
public final class CatalogueKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueKeeper.class);
  private static final int REST = 9;

  private final Path out;
  private final CatalogueWriter writer;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread;
  private volatile long restsUntil = System.nanoTime();

  /**
   * @param out the folder of all packages
   */
  public CatalogueKeeper(Path out, CatalogueWriter writer) {
    this.out = out;
    this.writer = writer;
    this.thread = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "catalogue"));
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * The folder has changed, or may have; returns at once. Not to be called after {@link #close}.
   */
  public void changed() {
    if (!wanted.getAndSet(true)) {
      Future<?> unused =
          thread.schedule(this::write, restsUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private void write() {
    wanted.set(false);
    long started = System.nanoTime();
    try {
      writer.write(out);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The catalogue was not written: {}", String.valueOf(e.getMessage()));
    }
    long ended = System.nanoTime();
    restsUntil = ended + REST * (ended - started);
  }

  /** Writes at once what still waits. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (wanted.get()) {
      write();
    }
  }
}
