package org.demarche.render.pdf.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.files.FileRights;
import org.demarche.files.PrivateFiles;

/**
 * A folder of files that can be made again at any time, ours alone. It may vanish while the program
 * runs: it is made and looked at anew before each file that is written. Several processes may share
 * it.
 */
final class CacheFolder {

  private static final String DRAFT = ".draft";
  private static final Duration DRAFT_AGE = Duration.ofHours(1);

  private final Path path;

  /** The folder; nothing is made yet. */
  CacheFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /**
   * Writes a file, which appears whole or not at all.
   *
   * @throws IOException if the folder can't be made or written, or is another user's or a link
   */
  Path write(String name, byte[] content) throws IOException {
    make();
    Path draft = Files.createTempFile(path, "", DRAFT);
    try {
      Files.write(draft, content);
      return Files.move(
          draft,
          resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Makes the folder, or sees that it is ours.
   *
   * @throws IOException as {@link #write}
   */
  void open() throws IOException {
    make();
    sweep();
  }

  /** Removes what writers left behind that were killed. */
  private void sweep() {
    try (Stream<Path> files = Files.list(path)) {
      List<Path> drafts = files.filter(file -> file.toString().endsWith(DRAFT)).toList();
      for (Path draft : drafts) {
        Instant since = Files.getLastModifiedTime(draft).toInstant();
        if (since.isBefore(Instant.now().minus(DRAFT_AGE))) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException removedMeanwhile) {
      // Another process sweeps too, or the next start does.
    }
  }

  private void make() throws IOException {
    Path parent = path.getParent();
    if (parent != null) {
      PrivateFiles.createFolder(parent);
    }
    PrivateFiles.createFolder(path);
    FileRights.close(path);
  }
}
