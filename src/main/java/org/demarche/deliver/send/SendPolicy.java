package org.demarche.deliver.send;

import java.time.Duration;

/**
 * How hard to try, and how long to wait for what is in hand at a stop.
 *
 * @param parallel copies on their way at once
 * @param perHost of these, to one machine
 * @param tries of one copy, the first among them
 * @param firstWait after the first try; each later one is three times as long
 * @param longestWait between two tries, unless the far side asks for more
 * @param total from a copy's first try to its last; a wait that would end later is not begun
 * @param stopLimit how long a stop waits for copies in hand
 */
public record SendPolicy(
    int parallel,
    int perHost,
    int tries,
    Duration firstWait,
    Duration longestWait,
    Duration total,
    Duration stopLimit) {

  private static final int GROWTH = 3;

  public SendPolicy {
    if (parallel < 1 || perHost < 1 || tries < 1 || firstWait.isNegative()) {
      throw new IllegalArgumentException("no copy would ever be sent");
    }
  }

  /**
   * How long to wait after a number of tries: a random part of the time from half to all of it, so
   * that copies that failed together don't come back together.
   *
   * @param random from 0 to 1
   */
  Duration pause(int triesSoFar, double random) {
    double first = (double) firstWait.toMillis();
    double full =
        Math.min((double) longestWait.toMillis(), first * Math.pow(GROWTH, triesSoFar - 1.0));
    return Duration.ofMillis((long) (full * (0.5 + random / 2)));
  }
}
