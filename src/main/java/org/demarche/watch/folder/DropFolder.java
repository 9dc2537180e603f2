package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileNames;
import org.demarche.files.FolderLock;

/**
 * The folder that definitions are dropped in, and what is where in it.
 *
 * <pre>
 * input/us-dprk-1998.yaml                      waits to be taken
 * input/asia/us-dprk-1998.yaml                 so does what lies in folders of the user's own
 * input/accepted/us-dprk-1998.yaml             the current definition of that package, by its id
 * input/accepted/earlier/us-dprk-1998-1.yaml   what was current before
 * input/rejected/draft.yaml                    a file that could not be built, as it was
 * input/rejected/draft.yaml.report.txt         why, as text and as a page
 * input/rejected/draft.yaml.report.html
 * </pre>
 *
 * <p>Others may write in the folder; {@code accepted} and {@code rejected} are the program's own.
 *
 * @param path {@code input}, made absolute
 */
public record DropFolder(Path path) {

  private static final String LOCK = ".watch.lock";
  private static final String ACCEPTED = "accepted";
  private static final String EARLIER = "earlier";
  private static final String REJECTED = "rejected";

  public DropFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** The current definitions of all packages. */
  public Path accepted() {
    return path.resolve(ACCEPTED);
  }

  /** Files that could not be built, with their reports. */
  public Path rejected() {
    return path.resolve(REJECTED);
  }

  /** Opens the folder that a file of the drop folder lies in. */
  CheckedFolder openFolderOf(Path file) throws IOException {
    try (CheckedFolder drop = CheckedFolder.open(path)) {
      return drop.below(path.relativize(file.resolveSibling("")));
    }
  }

  /**
   * One watch at a time for a drop folder: takes the lock, and does not wait for it.
   *
   * @throws IOException if another watch has it
   */
  public FolderLock lock() throws IOException {
    try (CheckedFolder accepted = openAccepted()) {
      return FolderLock.tryTake(accepted.lockFile(LOCK))
          .orElseThrow(
              () ->
                  new IOException(
                      "another watch takes files from %s; stop it, or watch another folder"
                          .formatted(FileNames.shown(path))));
    }
  }

  /** Opens {@code accepted}; made if missing. */
  public CheckedFolder openAccepted() throws IOException {
    return openOwn(ACCEPTED);
  }

  /** Opens {@code accepted/earlier}; made if missing. */
  CheckedFolder openEarlier() throws IOException {
    try (CheckedFolder accepted = openAccepted()) {
      return accepted.own(EARLIER);
    }
  }

  /** Opens {@code rejected}; made if missing. */
  CheckedFolder openRejected() throws IOException {
    return openOwn(REJECTED);
  }

  /**
   * Makes the program's own folders if they are missing.
   *
   * @throws IOException if one can't be made, or is not a folder, or is a link
   */
  public void makeOwn() throws IOException {
    openEarlier().close();
    openRejected().close();
  }

  private CheckedFolder openOwn(String name) throws IOException {
    try (CheckedFolder drop = CheckedFolder.open(path)) {
      return drop.own(name);
    }
  }

  /** Whether a file in {@code rejected/} says why another one is there. */
  static boolean isReport(Path file) {
    return file.getFileName().toString().matches("(?s).*\\.report\\.(txt|html)");
  }

  /** Whether files are looked for in a folder below; never in one that is a link. */
  public boolean isOpen(Path folder) {
    return !folder.equals(accepted())
        && !folder.equals(rejected())
        && !isLeftAlone(folder)
        && !Files.isSymbolicLink(folder);
  }

  /** Whether a file or folder stays where it is because of its name. */
  boolean isLeftAlone(Path file) {
    return IgnoredFiles.is(file.getFileName().toString());
  }

  /**
   * All files that wait or are in hand, in no order; names that are no text too. A missing folder
   * has none.
   *
   * @throws IOException if the folder can't be read
   */
  public List<Path> waiting() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(path)) {
      Files.walkFileTree(path.resolve("."), new Collector(found)); // the folder may be a link
    }
    return found;
  }

  private final class Collector extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path place = directory.normalize();
      boolean open = place.equals(path) || isOpen(place);
      return open ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isLeftAlone(file)) {
        found.add(file.normalize());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (file.normalize().equals(path)) {
        throw fault;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
