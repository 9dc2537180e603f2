package org.demarche.watch.folder;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.files.FileState;
import org.demarche.files.Sha256;
import org.demarche.pipeline.BuildResult;

/**
 * A file of the drop folder that was opened once and read. From then on its bytes are used, and the
 * file is not opened again.
 *
 * @param file where it lies, absolute
 * @param state when it was read
 * @param content its bytes; empty if it is refused
 * @param packageId see {@link PackageIds}
 * @param refusal why it is not built
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record DroppedFile(
    Path file, FileState state, byte[] content, String packageId, Optional<BuildResult> refusal) {

  public static DroppedFile of(Path file, FileState state, byte[] content, String packageId) {
    return new DroppedFile(file, state, content, packageId, Optional.empty());
  }

  public static DroppedFile refused(Path file, FileState state, String packageId, BuildResult why) {
    return new DroppedFile(file, state, new byte[0], packageId, Optional.of(why));
  }

  /** The same to remember it by: its bytes are given back, and its refusal with them. */
  public DroppedFile withoutContent() {
    return of(file, state, new byte[0], packageId);
  }

  /** The same, known to be of that package. */
  public DroppedFile ofPackage(String id) {
    return new DroppedFile(file, state, content, id, refusal);
  }

  /** Of its bytes, in lower-case hex; empty if it is refused. */
  public String sha256() {
    return refusal.isPresent() ? "" : Sha256.of(content);
  }

  /**
   * A file that waits, in the order in which files of one package take their turns: the oldest
   * first, and copies by their names after all others.
   */
  public record Waiting(Path file, FileState state) implements Comparable<Waiting> {

    private static final Comparator<Waiting> ORDER =
        Comparator.comparing(Waiting::isCopy)
            .thenComparing(waiting -> waiting.state().modified())
            .thenComparing(Waiting::file);

    public boolean isCopy() {
      return CopyNames.isCopy(file.getFileName().toString());
    }

    @Override
    public int compareTo(Waiting other) {
      return ORDER.compare(this, other);
    }
  }

  public Waiting asWaiting() {
    return new Waiting(file, state);
  }
}
