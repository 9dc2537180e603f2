package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.demarche.edition.EditionStore;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileNames;
import org.demarche.files.Sha256;

/** Makes good what a stop between two steps of {@link Filing} left in a drop folder. */
public final class FolderRecovery {

  private final DropFolder folder;
  private final BiPredicate<String, Path> isCurrent;

  /**
   * @param isCurrent whether the file of this package is what its current edition was made of
   */
  FolderRecovery(DropFolder folder, BiPredicate<String, Path> isCurrent) {
    this.folder = folder;
    this.isCurrent = isCurrent;
  }

  /**
   * With the editions of an output folder.
   *
   * @param out the folder of all packages; need not be there
   */
  public FolderRecovery(DropFolder folder, Path out) {
    this(folder, (id, file) -> isCurrent(out, id, file));
  }

  private static boolean isCurrent(Path out, String id, Path file) {
    try {
      String hash = Sha256.of(file);
      return new EditionStore(out)
          .readable(id)
          .filter(edition -> edition.manifest().input().sha256().equals(hash))
          .isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Deletes half-written reports, and reports of a file that was not moved. */
  public void reports() throws IOException {
    try (CheckedFolder rejected = folder.openRejected()) {
      for (Path name : rejected.names()) {
        if (FiledNames.isLeftBehind(name, rejected)) {
          rejected.delete(name);
        }
      }
    }
  }

  /** Puts an older definition aside that is beside the current one. */
  public void definitions() throws IOException {
    try (CheckedFolder accepted = folder.openAccepted();
        CheckedFolder earlier = folder.openEarlier()) {
      Map<String, List<Path>> byId =
          FiledNames.files(accepted).stream()
              .filter(name -> !folder.isLeftAlone(name))
              .collect(Collectors.groupingBy(FileNames::stem));
      for (Map.Entry<String, List<Path>> entry : byId.entrySet()) {
        keepOlder(entry.getKey(), entry.getValue(), accepted, earlier);
      }
    }
  }

  private void keepOlder(String id, List<Path> twins, CheckedFolder accepted, CheckedFolder earlier)
      throws IOException {
    List<Path> older =
        twins.stream()
            .filter(name -> !isCurrent.test(id, folder.accepted().resolve(name)))
            .toList();
    if (older.size() < twins.size()) {
      for (Path name : older) {
        Filing.keep(accepted, name, earlier, id, FiledNames.extension(name));
      }
    }
  }
}
