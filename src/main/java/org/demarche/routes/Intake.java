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
import java.util.function.BiConsumer;
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

  private static final int MOST_DOUBLINGS = 6;

  private final DropFolder folder;
  private final long settleNanos;
  private final long retryNanos;
  private final long busyNanos;
  private final BiConsumer<Path, Duration> busy;
  private final LongSupplier nanoTime;
  private final Map<Path, Sight> seen = new HashMap<>();
  private final Map<Path, Rest> resting = new HashMap<>();
  private final Set<Path> inHand = new HashSet<>();
  private long swept;

  /**
   * @param settings how long a file must have been still, and how long one rests that could not be
   *     dealt with: twice as long after each try, up to sixty-four times
   * @param busy is told of a file that has not been still for long, and again each time that it has
   *     been so for as long again
   * @param nanoTime a clock that only goes forward, such as {@link System#nanoTime}
   */
  public Intake(
      DropFolder folder,
      WatchSettings settings,
      BiConsumer<Path, Duration> busy,
      LongSupplier nanoTime) {
    this.folder = folder;
    this.settleNanos = settings.settle().toNanos();
    this.retryNanos = settings.retry().toNanos();
    this.busyNanos = settings.busy().toNanos();
    this.busy = busy;
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
    if (folder.isTemporary(file) || inHand.contains(file)) {
      return false;
    }
    State state = State.of(file);
    if (state == null || rests(file, state, now)) {
      return false;
    }
    Sight sight = seen.get(file);
    if (sight == null) {
      seen.put(file, new Sight(state, now, now, now, now));
      return settleNanos == 0;
    }
    if (!sight.state().equals(state)) {
      seen.put(
          file, tellIfBusy(file, new Sight(state, now, now, sight.first(), sight.told()), now));
      return settleNanos == 0;
    }
    seen.put(file, sight.at(now));
    return now - sight.since() >= settleNanos;
  }

  private Sight tellIfBusy(Path file, Sight sight, long now) {
    if (now - sight.told() < busyNanos) {
      return sight;
    }
    busy.accept(file, Duration.ofNanos(now - sight.first()));
    return new Sight(sight.state(), sight.since(), sight.last(), sight.first(), now);
  }

  /** Takes the file in hand; false if it is in hand already. */
  public synchronized boolean take(Path file) {
    seen.remove(file);
    return inHand.add(file);
  }

  /** The file has left the folder. */
  public synchronized void release(Path file) {
    resting.remove(file);
    inHand.remove(file);
  }

  /**
   * The file stays where it is, and is looked at again after a while, or as soon as its size or
   * time is another one.
   */
  public synchronized void postpone(Path file) {
    int tries = resting.containsKey(file) ? resting.get(file).tries() + 1 : 0;
    long rest = retryNanos << Math.min(tries, MOST_DOUBLINGS);
    resting.put(file, new Rest(nanoTime.getAsLong() + rest, tries, State.of(file)));
    inHand.remove(file);
  }

  /** A file that was changed since is tried at once, and may rest from the beginning. */
  private boolean rests(Path file, State state, long now) {
    Rest rest = resting.get(file);
    if (rest != null && !state.equals(rest.state())) {
      resting.remove(file);
      return false;
    }
    return rest != null && now - rest.until() < 0;
  }

  /** Forgets files that are gone. */
  private void sweep(long now) {
    long age = 2 * (settleNanos + retryNanos);
    if (now - swept > age) {
      seen.values().removeIf(sight -> now - sight.last() > age);
      resting.values().removeIf(rest -> now - rest.until() > age);
      swept = now;
    }
  }

  /**
   * A file that was looked at.
   *
   * @param since when it got this state
   * @param last when it was looked at
   * @param first when it was seen first
   * @param told when it was last told to be busy, or seen first
   */
  private record Sight(State state, long since, long last, long first, long told) {

    Sight at(long now) {
      return new Sight(state, since, now, first, told);
    }
  }

  /**
   * A file that could not be dealt with.
   *
   * @param state it had; null if it was gone
   */
  private record Rest(long until, int tries, @Nullable State state) {}

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
