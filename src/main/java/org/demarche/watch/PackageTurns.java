package org.demarche.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.files.FileState;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.DroppedFile.Waiting;
import org.demarche.watch.folder.PackageIds;

/**
 * One file of a package at a time; used under the lock of {@link ReadinessFilter}. A file that had
 * to wait for its turn holds the place for those after it until the next round.
 */
final class PackageTurns {

  private final Map<Path, String> inHand = new HashMap<>();
  private final Map<Path, Known> known = new HashMap<>();
  private final Set<String> held = new HashSet<>();

  boolean isInHand(Path file) {
    return inHand.containsKey(file);
  }

  /** Begins with the first file again, and forgets what was known of files that are gone. */
  void beginRound(Collection<Path> there) {
    held.clear();
    known.keySet().retainAll(Set.copyOf(there));
  }

  /** Whether it may be its turn, as far as its package is known without opening it. */
  boolean mayBegin(Waiting waiting, RetrySchedule rests) {
    Known last = known.get(waiting.file());
    return !isInHand(waiting.file())
        && (last == null
            || !last.state().equals(waiting.state())
            || isTurn(waiting, last.packageId(), rests));
  }

  /** Takes it in hand if it is its turn. */
  boolean begin(DroppedFile dropped, RetrySchedule rests) {
    known.put(dropped.file(), new Known(dropped.state(), dropped.packageId()));
    if (!isTurn(dropped.asWaiting(), dropped.packageId(), rests)) {
      return false;
    }
    inHand.put(dropped.file(), dropped.packageId());
    return true;
  }

  private boolean isTurn(Waiting waiting, String packageId, RetrySchedule rests) {
    boolean before =
        held.stream().anyMatch(other -> areOne(other, packageId))
            || inHand.values().stream().anyMatch(other -> areOne(other, packageId))
            || (waiting.isCopy() && rests.hasOther(packageId, waiting.file()));
    if (before) {
      held.add(packageId);
    }
    return !before;
  }

  private static boolean areOne(String one, String other) {
    boolean none = one.equals(PackageIds.NONE) || other.equals(PackageIds.NONE);
    boolean any = one.equals(PackageIds.ANY) || other.equals(PackageIds.ANY);
    return !none && (any || one.equals(other));
  }

  void end(DroppedFile dropped) {
    inHand.remove(dropped.file());
  }

  /** Which package a file in this state is of. */
  private record Known(FileState state, String packageId) {}
}
