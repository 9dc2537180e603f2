package org.demarche.watch.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.demarche.edition.Edition;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileNames;
import org.demarche.files.FileState;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts definitions where they belong, each by one rename, so that a file is in one place at every
 * moment. Nothing is ever overwritten. One at a time, since names are chosen by what is there.
 *
 * <p>A file is filed only in the state in which it was taken; one that was written since stays, or
 * comes back, to be built again.
 */
public final class Filing {

  private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

  private final DropFolder folder;
  private final LateWrites late;
  private final BooleanSupplier held;
  private final Map<String, Integer> newest = new HashMap<>();

  /**
   * @param watched how long a file is looked at after it was filed, for writers that pause
   */
  public Filing(DropFolder folder, Duration watched, LongSupplier nanoTime) {
    this(folder, watched, nanoTime, () -> true);
  }

  /**
   * For one of several processes.
   *
   * @param held whether this process may still file; asked right before each move, and after it,
   *     since the process may have been paused between the two
   */
  public Filing(DropFolder folder, Duration watched, LongSupplier nanoTime, BooleanSupplier held) {
    this.folder = folder;
    this.held = held;
    this.late = new LateWrites(watched, nanoTime);
  }

  /**
   * Makes the file the current definition of its package. What was current before goes to {@code
   * earlier/}; so does the file itself if another one has given a newer edition in the meantime.
   *
   * @throws IOException if it was changed since it was taken, or can't be moved
   * @throws CancellationException if this process may file no more; the file is where it was
   */
  public synchronized FiledDefinition accept(DroppedFile dropped, BuildResult result)
      throws IOException {
    Edition edition = result.edition().orElseThrow();
    String id = edition.packageId();
    String extension = FiledNames.extension(dropped.file());
    try (CheckedFolder from = folder.openFolderOf(dropped.file());
        CheckedFolder accepted = folder.openAccepted();
        CheckedFolder earlier = folder.openEarlier()) {
      requireUnchanged(from, dropped);
      if (edition.number() < newest.getOrDefault(id, 0)) {
        return new FiledDefinition(
            result, keep(from, dropped.file().getFileName(), earlier, id, extension));
      }
      Path name = Path.of(id + extension);
      for (Path current : currentOf(accepted, id)) {
        putAside(current, name, dropped, id, accepted, earlier);
      }
      move(dropped, from, accepted, name);
      newest.put(id, edition.number());
      late.add(true, name, dropped);
      return new FiledDefinition(result, folder.accepted().resolve(name));
    }
  }

  /**
   * Sets the file aside, with its report beside it.
   *
   * @throws IOException if it was changed since it was taken, or can't be moved
   * @throws CancellationException if this process may file no more; the file is where it was
   */
  public synchronized FiledDefinition reject(DroppedFile dropped, BuildResult result)
      throws IOException {
    try (CheckedFolder from = folder.openFolderOf(dropped.file());
        CheckedFolder rejected = folder.openRejected()) {
      requireUnchanged(from, dropped);
      Path name = FiledNames.free(rejected, FiledNames.ofRejected(dropped.file()));
      Path place = folder.rejected().resolve(name);
      RejectionReport report = new RejectionReport(result, place);
      rejected.write(Path.of(name + FiledNames.TEXT_REPORT), report.text().getBytes(UTF_8));
      rejected.write(Path.of(name + FiledNames.PAGE_REPORT), report.html().getBytes(UTF_8));
      move(dropped, from, rejected, name);
      late.add(false, name, dropped);
      return new FiledDefinition(result, place);
    }
  }

  private void requireUnchanged(CheckedFolder from, DroppedFile dropped) throws IOException {
    requireHeld();
    if (!from.state(dropped.file().getFileName()).equals(dropped.state())) {
      throw new IOException("it was written or replaced while it was built");
    }
  }

  private void requireHeld() {
    if (!held.getAsBoolean()) {
      throw new CancellationException("this process takes no more files from the drop folder");
    }
  }

  private void move(DroppedFile dropped, CheckedFolder from, CheckedFolder to, Path name)
      throws IOException {
    requireHeld();
    from.move(dropped.file().getFileName(), to, name);
    if (!held.getAsBoolean() && !to.state(name).hasContentOf(dropped.state())) {
      putBack(to, name, dropped.file());
      requireHeld();
    }
    if (dropped.state().kind() == FileState.Kind.FILE) {
      to.makePrivate(name);
    }
  }

  /** Puts files back that were written after they were filed, so that they are built again. */
  public synchronized void takeBackChanged() throws IOException {
    if (late.isEmpty()) {
      return;
    }
    try (CheckedFolder accepted = folder.openAccepted();
        CheckedFolder rejected = folder.openRejected()) {
      for (LateWrites.Late each : late.takeChanged(accepted, rejected)) {
        takeBack(each, each.isAccepted() ? accepted : rejected);
      }
    }
  }

  private void putBack(CheckedFolder from, Path filed, Path origin) throws IOException {
    try (CheckedFolder to = folder.openFolderOf(origin)) {
      Path name = origin.getFileName();
      if (to.has(name)) {
        name = FiledNames.free(to, FiledNames.ofRejected(name));
      }
      from.move(filed, to, name);
    }
  }

  private void takeBack(LateWrites.Late file, CheckedFolder from) throws IOException {
    putBack(from, file.name(), file.origin());
    if (!file.isAccepted()) {
      from.delete(Path.of(file.name() + FiledNames.TEXT_REPORT));
      from.delete(Path.of(file.name() + FiledNames.PAGE_REPORT));
    }
    LOG.warn(
        "{} was still being written when it was taken, and is built again",
        FileNames.shown(file.origin()));
  }

  private static List<Path> currentOf(CheckedFolder accepted, String id) throws IOException {
    return FiledNames.files(accepted).stream()
        .filter(name -> FileNames.stem(name).equals(id))
        .toList();
  }

  /**
   * Keeps what was current, unless it is the same text again. What has the successor's name stays
   * until it is replaced, so that the package is not without a definition at any moment.
   */
  private void putAside(
      Path current,
      Path place,
      DroppedFile successor,
      String id,
      CheckedFolder accepted,
      CheckedFolder earlier)
      throws IOException {
    byte[] text = accepted.read(current, Input.MOST_BYTES);
    boolean same = Arrays.equals(text, successor.content());
    boolean replaced = current.equals(place);
    if (replaced && !same && !isKept(text, id, earlier)) {
      earlier.write(kept(earlier, id, FiledNames.extension(current)), text);
    } else if (!replaced && same) {
      accepted.delete(current);
    } else if (!replaced) {
      keep(accepted, current, earlier, id, FiledNames.extension(current));
    }
  }

  /** Whether it is kept already, as after a stop between keeping it and replacing it. */
  private static boolean isKept(byte[] text, String id, CheckedFolder earlier) throws IOException {
    for (Path kept : FiledNames.files(earlier)) {
      if (kept.toString().startsWith(id + "-")
          && Arrays.equals(earlier.read(kept, Input.MOST_BYTES), text)) {
        return true;
      }
    }
    return false;
  }

  /** Moves what was current to {@code earlier}, under a name that is free; where it is then. */
  static Path keep(
      CheckedFolder from, Path name, CheckedFolder earlier, String id, String extension)
      throws IOException {
    Path kept = kept(earlier, id, extension);
    from.move(name, earlier, kept);
    return earlier.path().resolve(kept);
  }

  private static Path kept(CheckedFolder earlier, String id, String extension) throws IOException {
    return FiledNames.free(earlier, id, extension, "-1");
  }
}
