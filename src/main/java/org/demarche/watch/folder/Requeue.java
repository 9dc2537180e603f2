package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.demarche.files.CheckedFolder;

/** Has files tried again that were rejected, or that rest after a fault. */
public final class Requeue {

  private final DropFolder folder;

  public Requeue(DropFolder folder) {
    this.folder = folder;
  }

  /** Where {@link #back} would put the file if it were asked now. */
  public Path place(Path rejected) throws IOException {
    try (CheckedFolder drop = CheckedFolder.open(folder.path())) {
      return folder.path().resolve(FiledNames.free(drop, rejected.getFileName().toString()));
    }
  }

  /**
   * Puts a rejected file back where files are dropped, under a name that is free, and deletes its
   * report. The file is linked to its new name before it loses the old one: that never overwrites
   * another file, and a stop in between leaves it in both places rather than in none.
   *
   * @return where it is now
   */
  public Path back(Path rejected) throws IOException {
    Path place = place(rejected);
    Files.createLink(place, rejected);
    Files.delete(rejected);
    String name = rejected.getFileName().toString();
    Files.deleteIfExists(rejected.resolveSibling(name + FiledNames.TEXT_REPORT));
    Files.deleteIfExists(rejected.resolveSibling(name + FiledNames.PAGE_REPORT));
    return place;
  }

  /** Has a file that rests after a fault tried at once: a watch sees that its time is new. */
  public void wake(Path waiting) throws IOException {
    Files.setLastModifiedTime(waiting, FileTime.from(Instant.now()));
  }
}
