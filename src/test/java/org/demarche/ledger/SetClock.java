package org.demarche.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set by hand, forwards and back. */
final class SetClock implements InstantSource {

  private volatile Instant now;

  SetClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant other) {
    now = other;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}
