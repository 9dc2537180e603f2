package org.demarche.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.demarche.files.FileNames;
import org.demarche.files.FileState;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.DropRules;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.PackageIds;

/** Files that rest after a fault around them; used under the lock of {@link ReadinessFilter}. */
final class RetrySchedule {

  private static final int MOST_DOUBLINGS = 6;

  private final long retryNanos;
  private final Map<Path, Rest> resting = new HashMap<>();

  RetrySchedule(Duration retry) {
    this.retryNanos = retry.toNanos();
  }

  /** Whether it does not rest; one that was changed since is tried at once, from the beginning. */
  boolean isOver(Path file, FileState state, long now) {
    Rest rest = resting.get(file);
    if (rest == null || !rest.dropped().state().equals(state)) {
      resting.remove(file);
      return true;
    }
    return rest.overtaken() || now - rest.until() >= 0;
  }

  /** Lets it rest, each time twice as long. */
  Postponed rest(DroppedFile dropped, Postponed why, long now) {
    Rest before = resting.get(dropped.file());
    int tries = before == null ? 1 : before.tries() + 1;
    boolean isNews = before == null || !before.why().equals(why.why());
    long until = now + (retryNanos << Math.min(tries - 1, MOST_DOUBLINGS));
    String sha256 = dropped.content().length == 0 ? "" : dropped.sha256();
    resting.put(
        dropped.file(), new Rest(until, tries, why.why(), dropped.withoutContent(), sha256, false));
    return why.after(tries, isNews);
  }

  /**
   * Files of the package that were to go before this one, and have not yet. One with the same text
   * is not refused for that, but tried at once: what it says was accepted.
   */
  void overtake(DroppedFile newer) {
    resting
        .values()
        .removeIf(rest -> isBefore(rest, newer) && rest.sha256().equals(newer.sha256()));
    resting.replaceAll((file, rest) -> isBefore(rest, newer) ? rest.asOvertaken() : rest);
  }

  private static boolean isBefore(Rest rest, DroppedFile newer) {
    return isOfPackage(rest, newer.packageId())
        && rest.dropped().asWaiting().compareTo(newer.asWaiting()) < 0;
  }

  /** Whether another file of the package rests. */
  boolean hasOther(String packageId, Path file) {
    return resting.values().stream()
        .anyMatch(rest -> isOfPackage(rest, packageId) && !rest.dropped().file().equals(file));
  }

  private static boolean isOfPackage(Rest rest, String packageId) {
    return !packageId.equals(PackageIds.NONE) && rest.dropped().packageId().equals(packageId);
  }

  /** The same, to be set aside if a newer one was accepted while it rested. */
  DroppedFile refuseIfOvertaken(DroppedFile dropped) {
    Rest rest = resting.get(dropped.file());
    if (rest == null || !rest.overtaken()) {
      return dropped;
    }
    String message = "a newer definition of '%s' was accepted".formatted(dropped.packageId());
    BuildResult why =
        BuildResult.fault(
            dropped.file(),
            DropRules.OVERTAKEN,
            message,
            FileNames.shownName(dropped.file()),
            Duration.ZERO);
    return DroppedFile.refused(dropped.file(), dropped.state(), dropped.packageId(), why);
  }

  void forget(Path file) {
    resting.remove(file);
  }

  /** Forgets files that are gone. */
  void keepOnly(Collection<Path> there) {
    resting.keySet().retainAll(Set.copyOf(there));
  }

  /**
   * One of them.
   *
   * @param why the last time
   * @param sha256 of its content; empty if that was not read
   * @param overtaken whether a newer file of its package was accepted meanwhile
   */
  private record Rest(
      long until, int tries, String why, DroppedFile dropped, String sha256, boolean overtaken) {

    Rest asOvertaken() {
      return new Rest(until, tries, why, dropped, sha256, true);
    }
  }
}
