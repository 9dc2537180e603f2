package org.demarche.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.demarche.files.FileState;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DropReader;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.DroppedFile.Waiting;
import org.demarche.watch.folder.PackageIds;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a file is taken: once its state has been still for a while, and no other file of its
 * package is in hand. It never waits, so that a file that grows holds up no other. Safe for use by
 * several threads.
 *
 * <p>What counts is what was seen here, not the file's time against the clock: a file that is
 * copied with its old time is not taken while it grows, and a clock that is set changes nothing.
 * Times of files only say which of several goes first.
 */
public final class ReadinessFilter {

  private final DropFolder folder;
  private final DropReader reader;
  private final RetrySchedule rests;
  private final PackageTurns turns = new PackageTurns();
  private final long settleNanos;
  private final long busyNanos;
  private final Consumer<? super WatchEvent> events;
  private final LongSupplier nanoTime;
  private Map<Path, Sight> seen = new HashMap<>();
  private volatile boolean ending;

  /**
   * @param settings how long a file must have been still, and how long one rests that could not be
   *     dealt with: twice as long after each try, up to sixty-four times
   * @param ids tells which files are of one package
   * @param events is told of a file that has not been still for long, and again each time that it
   *     has been so for as long again
   * @param nanoTime a clock that only goes forward, such as {@link System#nanoTime}
   */
  public ReadinessFilter(
      DropFolder folder,
      WatchSettings settings,
      PackageIds ids,
      Consumer<? super WatchEvent> events,
      LongSupplier nanoTime) {
    this.folder = folder;
    this.reader = new DropReader(folder, ids);
    this.rests = new RetrySchedule(settings.retry());
    this.settleNanos = settings.settle().toNanos();
    this.busyNanos = settings.busy().toNanos();
    this.events = events;
    this.nanoTime = nanoTime;
  }

  /**
   * Looks at the folder.
   *
   * @return files that may be taken now, in the order in which they are to be taken
   * @throws IOException if the folder can't be read
   */
  public synchronized List<Waiting> ready() throws IOException {
    long now = nanoTime.getAsLong();
    List<Path> there = folder.waiting();
    Map<Path, Sight> looked = new HashMap<>();
    List<Waiting> ready = new ArrayList<>();
    for (Path file : there) {
      // In hand first: one that is put down has left the folder before, so its state is not found.
      if (!turns.isInHand(file)) {
        look(file, now, looked).ifPresent(ready::add);
      }
    }
    seen = looked;
    rests.keepOnly(there);
    turns.beginRound(there);
    return ready.stream().sorted().toList();
  }

  private Optional<Waiting> look(Path file, long now, Map<Path, Sight> looked) {
    FileState state;
    try {
      state = FileState.of(file);
    } catch (IOException gone) {
      return Optional.empty();
    }
    if (!rests.isOver(file, state, now)) {
      return Optional.empty();
    }
    Sight before = seen.get(file);
    Sight sight =
        before == null
            ? new Sight(state, now, now, now)
            : before.state().equals(state)
                ? before
                : tellIfBusy(file, new Sight(state, now, before.first(), before.told()), now);
    looked.put(file, sight);
    return now - sight.since() >= settleNanos
        ? Optional.of(new Waiting(file, state))
        : Optional.empty();
  }

  private Sight tellIfBusy(Path file, Sight sight, long now) {
    if (now - sight.told() < busyNanos) {
      return sight;
    }
    events.accept(new WatchEvent.Busy(file, Duration.ofNanos(now - sight.first())));
    return new Sight(sight.state(), sight.since(), sight.first(), now);
  }

  /**
   * Opens the file, reads it and takes it in hand, if it is its turn; one round of {@link #ready}
   * at a time, in its order.
   *
   * @return empty if it is not, or the file has changed since
   */
  public Optional<DroppedFile> take(Waiting waiting) {
    synchronized (this) {
      if (!turns.mayBegin(waiting, rests)) {
        return Optional.empty();
      }
    }
    Optional<DroppedFile> read = reader.read(waiting.file(), waiting.state());
    synchronized (this) {
      Optional<DroppedFile> taken =
          read.map(rests::refuseIfOvertaken).filter(dropped -> turns.begin(dropped, rests));
      taken.ifPresent(dropped -> seen.remove(dropped.file()));
      return taken;
    }
  }

  /**
   * Reads a file in hand once more, whose bytes were given back while it waited for its build.
   *
   * @return null, as a route needs it, if the file has changed or the watch is ending: it is in
   *     hand no more then, and stays in the folder for the next look
   */
  public @Nullable DroppedFile readAgain(DroppedFile dropped) {
    DroppedFile again = ending ? null : reader.read(dropped.file(), dropped.state()).orElse(null);
    if (again == null) {
      putDown(dropped);
      return null;
    }
    return again.ofPackage(dropped.packageId());
  }

  private synchronized void putDown(DroppedFile dropped) {
    turns.end(dropped);
  }

  /** Files in hand that wait for their builds are put down when their turn comes. */
  void end() {
    ending = true;
  }

  /** The file has left the folder. */
  public synchronized void release(DroppedFile dropped) {
    rests.forget(dropped.file());
    turns.end(dropped);
  }

  /** The file has become the current definition: older ones of its package that rest come late. */
  public synchronized void overtake(DroppedFile dropped) {
    rests.overtake(dropped);
  }

  /**
   * The file stays where it is, and is looked at again after a while, or as soon as its state is
   * another one than when it was taken.
   */
  public synchronized Postponed postpone(DroppedFile dropped, Postponed why) {
    Postponed told = rests.rest(dropped, why, nanoTime.getAsLong());
    turns.end(dropped);
    return told;
  }

  /**
   * A file that was looked at.
   *
   * @param since when it got this state
   * @param first when it was seen first
   * @param told when it was last told to be busy, or seen first
   */
  private record Sight(FileState state, long since, long first, long told) {}
}
