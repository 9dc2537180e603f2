package org.demarche.deliver.send;

import org.jspecify.annotations.Nullable;

/** Counts what became of the copies of one run. */
final class SendCounts {

  private int sent;
  private int failed;
  private int unknown;
  private int skipped;
  private @Nullable Throwable fault;

  synchronized void sent() {
    sent++;
  }

  synchronized void failed() {
    failed++;
  }

  synchronized void unknown() {
    unknown++;
  }

  synchronized void skipped() {
    skipped++;
  }

  /** What ended the run; the first counts. */
  synchronized void broke(Throwable cause) {
    if (fault == null) {
      fault = cause;
    } else if (fault != cause) {
      fault.addSuppressed(cause);
    }
  }

  synchronized void rethrow() {
    if (fault instanceof RuntimeException exception) {
      throw exception;
    }
    if (fault instanceof Error error) {
      throw error;
    }
  }

  synchronized SendSummary summary(int left) {
    return new SendSummary(sent, failed, unknown, skipped, left);
  }
}
