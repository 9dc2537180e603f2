package org.demarche.app.cluster;

import java.time.Duration;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerException.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the ledger of several processes. One that is away is waited for, so that a process that is
 * started meanwhile does its part when it is back; any other fault needs a person.
 */
final class LedgerWait {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerWait.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** One attempt. */
  @FunctionalInterface
  interface Opening {
    Ledger open() throws LedgerException;
  }

  /** Waits for a time. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  private final Opening opening;
  private final Pause pause;

  LedgerWait(Opening opening, Pause pause) {
    this.opening = opening;
    this.pause = pause;
  }

  /**
   * The open ledger, however long that takes.
   *
   * @throws LedgerException for a fault that does not pass
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  Ledger open() throws LedgerException, InterruptedException {
    boolean told = false;
    Duration next = FIRST_PAUSE;
    while (true) {
      try {
        Ledger ledger = opening.open();
        if (told) {
          LOG.warn("The ledger is there: this process begins");
        }
        return ledger;
      } catch (LedgerException failure) {
        if (failure.fault() != Fault.AWAY) {
          throw failure;
        }
        if (!told) {
          LOG.warn("{} This process waits for it.", failure.getMessage());
          told = true;
        }
      }
      pause.of(next);
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }
  }
}
