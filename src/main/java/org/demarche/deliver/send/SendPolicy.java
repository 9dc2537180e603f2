package org.demarche.deliver.send;

import java.time.Duration;

/**
 * How hard to try.
 *
 * @param parallel copies on their way at once; 4
 * @param perHost of these, to one machine; 2
 * @param tries of one copy, the first among them; 5
 * @param firstWait after the first try; each later one is three times as long; 20 s
 * @param longestWait between two tries, unless the far side asks for more; 10 min
 * @param total from a copy's first try to its last; a wait that would end later is not begun; 1 h
 */
public record SendPolicy(
    int parallel,
    int perHost,
    int tries,
    Duration firstWait,
    Duration longestWait,
    Duration total) {

  private static final int GROWTH = 3;

  public SendPolicy {
    if (parallel < 1 || perHost < 1 || tries < 1 || firstWait.isNegative()) {
      throw new IllegalArgumentException("no copy would ever be sent");
    }
  }

  public static SendPolicy standard() {
    return new SendPolicy(
        4, 2, 5, Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofHours(1));
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
