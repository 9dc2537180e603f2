package org.demarche.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a file is taken: once its size and time have been still for a while, one time only.
 * It never waits, so that a file that grows holds up no other. Safe for use by several threads.
 *
 * <p>What counts is what was seen here, not the file's time against the clock: a file that is
 * copied with its old time is not taken while it grows, and a clock that is set changes nothing.
 */
public final class Intake {

  private final DropFolder folder;
  private final long settleNanos;
  private final long retryNanos;
  private final LongSupplier nanoTime;
  private final Map<Path, Sight> seen = new HashMap<>();
  private final Map<Path, Long> resting = new HashMap<>();
  private final Set<Path> inHand = new HashSet<>();
  private long swept;

  /**
   * @param settle how long a file must have been still
   * @param retry how long a file rests that could not be dealt with
   * @param nanoTime a clock that only goes forward, such as {@link System#nanoTime}
   */
  public Intake(DropFolder folder, Duration settle, Duration retry, LongSupplier nanoTime) {
    this.folder = folder;
    this.settleNanos = settle.toNanos();
    this.retryNanos = retry.toNanos();
    this.nanoTime = nanoTime;
    this.swept = nanoTime.getAsLong();
  }

  /** Whether files are looked for in this folder; never in one that is a link. */
  public boolean isOpen(Path directory) {
    return !folder.isOwn(directory) && !Files.isSymbolicLink(directory);
  }

  /** Whether the file can be taken now; ask again and again. */
  public synchronized boolean isReady(Path file) {
    long now = nanoTime.getAsLong();
    sweep(now);
    // In hand first: one that is put down has left the folder before, so its state is not found.
    if (folder.isTemporary(file) || inHand.contains(file) || rests(file, now)) {
      return false;
    }
    State state = State.of(file);
    if (state == null) {
      return false;
    }
    Sight sight = seen.get(file);
    if (sight == null || !sight.state().equals(state)) {
      seen.put(file, new Sight(state, now, now));
      return settleNanos == 0;
    }
    seen.put(file, new Sight(state, sight.since(), now));
    return now - sight.since() >= settleNanos;
  }

  /** Takes the file in hand; false if it is in hand already. */
  public synchronized boolean take(Path file) {
    seen.remove(file);
    return inHand.add(file);
  }

  /** The file has left the folder. */
  public synchronized void release(Path file) {
    inHand.remove(file);
  }

  /** The file stays where it is, and is looked at again after a while. */
  public synchronized void postpone(Path file) {
    resting.put(file, nanoTime.getAsLong() + retryNanos);
    inHand.remove(file);
  }

  private boolean rests(Path file, long now) {
    Long until = resting.get(file);
    return until != null && now - until < 0;
  }

  /** Forgets files that are gone. */
  private void sweep(long now) {
    long age = 2 * (settleNanos + retryNanos);
    if (now - swept > age) {
      seen.values().removeIf(sight -> now - sight.last() > age);
      resting.values().removeIf(until -> now - until > age);
      swept = now;
    }
  }

  private record Sight(State state, long since, long last) {}

  private record State(long size, FileTime modified) {

    static @Nullable State of(Path file) {
      try {
        BasicFileAttributes now =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new State(now.size(), now.lastModifiedTime());
      } catch (IOException gone) {
        return null;
      }
    }
  }
}
