package org.demarche.deliver.send;

import java.time.Duration;

/** A delivery with its tries so far; in the hands of one thread at a time. */
final class Attempt {

  private final Delivery delivery;
  private final String host;
  private int tries;
  private long firstTry;

  Attempt(Delivery delivery, String host) {
    this.delivery = delivery;
    this.host = host;
  }

  Delivery delivery() {
    return delivery;
  }

  /** The machine that it goes to. */
  String host() {
    return host;
  }

  /** This one among them. */
  int tries() {
    return tries;
  }

  void begin() {
    if (tries++ == 0) {
      firstTry = System.nanoTime();
    }
  }

  /** Since the first try. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - firstTry);
  }
}
