package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileState;

/**
 * Files that were filed lately. A program that pauses while it writes goes on writing to its file
 * wherever that was moved, so what was built may have been the first half. Used under the lock of
 * {@link Filing}.
 */
final class LateWrites {

  private final long watchedNanos;
  private final LongSupplier nanoTime;
  private final List<Late> all = new ArrayList<>();

  /**
   * @param watched how long a file is looked at after it was filed
   */
  LateWrites(Duration watched, LongSupplier nanoTime) {
    this.watchedNanos = watched.toNanos();
    this.nanoTime = nanoTime;
  }

  /**
   * One of them.
   *
   * @param isAccepted whether it is in {@code accepted}, or else in {@code rejected}
   * @param name there
   * @param state that it had when it was taken
   * @param origin where it was dropped
   */
  record Late(boolean isAccepted, Path name, FileState state, Path origin, long until) {

    private boolean isUnchanged(CheckedFolder in) throws IOException {
      return in.has(name) && in.state(name).hasContentOf(state);
    }

    private boolean isOther(CheckedFolder in) throws IOException {
      return !in.has(name) || !in.state(name).key().equals(state.key());
    }
  }

  void add(boolean isAccepted, Path name, DroppedFile dropped) {
    long until = nanoTime.getAsLong() + watchedNanos;
    all.add(new Late(isAccepted, name, dropped.state(), dropped.file(), until));
  }

  /** Those that were written since; they are not looked at any more, as are those of long ago. */
  List<Late> takeChanged(CheckedFolder accepted, CheckedFolder rejected) throws IOException {
    List<Late> changed = new ArrayList<>();
    for (Late late : List.copyOf(all)) {
      CheckedFolder in = late.isAccepted() ? accepted : rejected;
      if (late.isOther(in) || late.until() - nanoTime.getAsLong() < 0) {
        all.remove(late);
      } else if (!late.isUnchanged(in)) {
        all.remove(late);
        changed.add(late);
      }
    }
    return changed;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
