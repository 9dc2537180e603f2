package org.demarche.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.demarche.ledger.Leases;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a lease for this process, or waits for it. Whoever acts under the lease asks {@link
 * #isHeld} right before: the time since the last renewal was begun counts, by a clock that goes on
 * while the process is stopped, so that one that was paused knows at once that it has lost it.
 */
public final class LeaseKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

  /** Renewals in the time of a lease. */
  private static final int RENEWALS = 4;

  /** What is done with a lease; in the keeper's thread, one call at a time. */
  public interface Holder {

    /** The lease is held from now on. */
    void gained(Lease lease);

    /** It is held no more. */
    void lost();
  }

  private final Leases leases;
  private final String name;
  private final String process;
  private final Duration time;
  private final Holder holder;
  private final ScheduledExecutorService beats;
  private @Nullable Lease lease;
  private volatile long renewed;
  private volatile boolean held;

  /**
   * @param name what the lease is for
   * @param process this one, in words
   * @param time how long the lease lasts after the last renewal, and thus how long others wait for
   *     a process that is gone
   */
  public LeaseKeeper(Leases leases, String name, String process, Duration time, Holder holder) {
    this.leases = leases;
    this.name = name;
    this.process = process;
    this.time = time;
    this.holder = holder;
    this.beats =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "lease-" + name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins. */
  public LeaseKeeper start() {
    long beat = Math.max(1, time.toMillis() / RENEWALS);
    var unused = beats.scheduleWithFixedDelay(this::beat, 0, beat, TimeUnit.MILLISECONDS);
    return this;
  }

  /** Whether this process may act; false a fifth of the time before others may. */
  public boolean isHeld() {
    return held && System.nanoTime() - renewed < time.toNanos() / 5 * 4;
  }

  private void beat() {
    try {
      if (lease == null) {
        take();
      } else if (!renew(lease)) {
        lose("it has ended");
      }
    } catch (LedgerException away) {
      LOG.debug("The lease {} was not renewed: {}", name, away.getMessage());
      if (lease != null && !isHeld()) {
        lose(away.getMessage());
      }
    } catch (RuntimeException e) {
      LOG.error("The lease {} is not looked after", name, e);
      lose(e.toString());
    }
  }

  private void take() throws LedgerException {
    long now = System.nanoTime();
    Optional<Lease> taken = leases.take(name, process, time);
    if (taken.isPresent()) {
      lease = taken.get();
      renewed = now;
      held = true;
      LOG.info("Holds the lease {} ({})", name, lease.fence());
      holder.gained(lease);
    }
  }

  private boolean renew(Lease own) throws LedgerException {
    long now = System.nanoTime();
    boolean good = leases.renew(own, time);
    if (good) {
      renewed = now;
    }
    return good;
  }

  private void lose(@Nullable String why) {
    held = false;
    if (lease != null) {
      lease = null;
      LOG.warn("Holds the lease {} no more: {}", name, why);
      holder.lost();
    }
  }

  /** Stops what is done with the lease, and gives it back. */
  @Override
  public void close() {
    beats.shutdown();
    try {
      if (!beats.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The lease {} is busy", name);
      }
      Lease own = lease;
      if (own != null) {
        lose("this process ends");
        leases.release(own);
      }
    } catch (LedgerException away) {
      LOG.info("The lease {} ends by itself", name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
