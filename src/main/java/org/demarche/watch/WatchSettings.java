package org.demarche.watch;

import java.time.Duration;

/**
 * How a folder is watched.
 *
 * @param settle how long a file must have been still before it is taken
 * @param poll how often the folder is looked at
 * @param retry how long a file rests that could not be dealt with, for instance while the disk is
 *     full, before the second try
 * @param busy how long a file may change without a word
 * @param shutdown how long a stop waits for the files in hand
 * @param threads how many files are built at a time; at least 1
 * @param shared whether everybody may drop files
 */
public record WatchSettings(
    Duration settle,
    Duration poll,
    Duration retry,
    Duration busy,
    Duration shutdown,
    int threads,
    boolean shared) {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final Duration BUSY = Duration.ofMinutes(10);

  public WatchSettings {
    if (threads < 1 || poll.toMillis() < 1) {
      throw new IllegalArgumentException("at least one thread, and a poll of at least 1 ms");
    }
  }

  /** What a house may choose; five looks a second, or more for a file that settles sooner. */
  public static WatchSettings of(Duration settle, Duration shutdown, int threads, boolean shared) {
    return new WatchSettings(settle, POLL, RETRY, BUSY, shutdown, threads, shared)
        .withSettle(settle);
  }

  public WatchSettings withThreads(int other) {
    return new WatchSettings(settle, poll, retry, busy, shutdown, other, shared);
  }

  /** The folder is looked at at least twice in that time. */
  public WatchSettings withSettle(Duration other) {
    long half = Math.max(1, other.toMillis() / 2);
    Duration look = poll.toMillis() > half ? Duration.ofMillis(half) : poll;
    return new WatchSettings(other, look, retry, busy, shutdown, threads, shared);
  }

  public WatchSettings withRetry(Duration other) {
    return new WatchSettings(settle, poll, other, busy, shutdown, threads, shared);
  }

  public WatchSettings withShutdown(Duration other) {
    return new WatchSettings(settle, poll, retry, busy, other, threads, shared);
  }

  public WatchSettings withShared(boolean other) {
    return new WatchSettings(settle, poll, retry, busy, shutdown, threads, other);
  }
}
