package org.demarche.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.plan.DigestHours;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.AutomaticDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deliveries beside a watched folder: one after the other in a thread of their own, so that neither
 * a build nor a night waits for a mail server. What an earlier process left is taken up at the
 * start; daily and weekly lists go at their hour.
 */
public final class DeliveryQueue implements AutomaticDelivery, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryQueue.class);
  private static final Duration A_DAY = Duration.ofDays(1);

  /** For what is entered once the last copy is out of hand. */
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final Environment around;
  private final Settings settings;
  private final AutomaticDelivery deliveries;
  private final InstantSource clock;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Instant looked;
  private final ScheduledExecutorService sending =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "demarche-deliver");
            thread.setDaemon(true);
            return thread;
          });

  public DeliveryQueue(
      Environment around, Settings settings, AutomaticDelivery deliveries, InstantSource clock) {
    this.around = around;
    this.settings = settings;
    this.deliveries = deliveries;
    this.clock = clock;
    this.looked = clock.instant();
  }

  /** Sends what was left, and looks for due lists each minute from now on. */
  public void start() {
    after(new Occasion.AfterNight());
    Future<?> unused = sending.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES);
  }

  @Override
  public void after(Occasion trigger) {
    try {
      sending.execute(() -> deliver(trigger));
    } catch (RejectedExecutionException stopped) {
      LOG.info("The program stops: what is to be sent goes out after its next start");
    }
  }

  private void deliver(Occasion trigger) {
    if (trigger instanceof Occasion.AfterNight) {
      looked = clock.instant();
    }
    deliveries.after(trigger);
  }

  @Override
  public int held() {
    return deliveries.held();
  }

  /**
   * What is held goes once a person has said go, also to another process. A clock that is set back
   * by more than a day was wrong before.
   */
  void tick() {
    try {
      Instant now = clock.instant();
      if (looked.isAfter(now.plus(A_DAY))) {
        looked = now;
      }
      if (held() > 0
          || DigestHours.passed(
              Delivering.files(around, settings), looked, now, ZoneId.systemDefault())) {
        deliver(new Occasion.AfterNight());
      }
    } catch (RuntimeException e) {
      LOG.error("The lists cannot be looked at", e);
    }
  }

  /** Takes nothing more, and returns when all is sent or it is stopped. */
  void finish() {
    sending.shutdown();
    try {
      sending.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Begins nothing more and returns at once. What is planned stays in the ledger and goes out after
   * the next start.
   */
  public void stop() {
    if (stopped.compareAndSet(false, true)) {
      sending.shutdownNow();
    }
  }

  /** Stops, and waits for the copies in hand. */
  @Override
  public void close() {
    stop();
    try {
      long limit = settings.stopLimit().plus(A_MOMENT).toMillis();
      if (!sending.awaitTermination(limit, TimeUnit.MILLISECONDS)) {
        LOG.warn("A delivery does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
