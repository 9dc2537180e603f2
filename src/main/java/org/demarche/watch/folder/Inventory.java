package org.demarche.watch.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies in a drop folder at this moment. Looks only; a missing folder is an empty one. */
public final class Inventory {

  private final DropFolder folder;

  /**
   * A file.
   *
   * @param since when it came here or was changed last, by the file system
   */
  public record Item(Path file, Instant since) {

    static Item of(Path file) {
      try {
        return new Item(file, arrival(file));
      } catch (IOException gone) {
        return new Item(file, Instant.now());
      }
    }

    /** A copy may keep its old time, so the time of the entry counts where the system has one. */
    private static Instant arrival(Path file) throws IOException {
      try {
        Object changed = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        return ((FileTime) changed).toInstant();
      } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      }
    }
  }

  public Inventory(DropFolder folder) {
    this.folder = folder;
  }

  /** Files that wait or are in hand, the oldest first. */
  public List<Item> waiting() {
    try {
      return items(folder.waiting().stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many packages have a definition. */
  public long accepted() {
    return list(folder.accepted(), file -> !folder.isLeftAlone(file)).size();
  }

  /** Files that were set aside, the oldest first. */
  public List<Item> rejected() {
    return items(
        list(folder.rejected(), file -> !folder.isLeftAlone(file) && !DropFolder.isReport(file))
            .stream());
  }

  private static List<Item> items(Stream<Path> files) {
    return files
        .map(Item::of)
        .sorted(Comparator.comparing(Item::since).thenComparing(Item::file))
        .toList();
  }

  private static List<Path> list(Path in, Predicate<Path> wanted) {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(wanted)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
