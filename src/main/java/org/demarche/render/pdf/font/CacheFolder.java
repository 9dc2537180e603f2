package org.demarche.render.pdf.font;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of files that can be made again at any time, ours alone. It may vanish while the program
 * runs: it is made and looked at anew before each file that is written. Several processes may share
 * it.
 */
final class CacheFolder {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");
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
      requireSameOwner(draft);
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
    Path draft = Files.createTempFile(path, "", DRAFT);
    try {
      requireSameOwner(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
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
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("the cache folder " + path + " is a file or a link", there);
      }
    }
    if (isPosix() && !permissions().equals(PRIVATE)) {
      Files.setPosixFilePermissions(path, PRIVATE);
    }
  }

  /** What this process just wrote is its user's; a folder of another one could be swapped. */
  private void requireSameOwner(Path written) throws IOException {
    if (isPosix()
        && !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(written))) {
      throw new AccessDeniedException(path.toString(), null, "the folder is another user's");
    }
  }

  private Set<PosixFilePermission> permissions() throws IOException {
    return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
