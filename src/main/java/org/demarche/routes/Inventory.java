package org.demarche.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies in a drop folder at this moment. Looks only; a missing folder is an empty one. */
public final class Inventory {

  private static final int REASON_LINE = 2;

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
    List<Path> found = new ArrayList<>();
    try {
      if (Files.isDirectory(folder.path())) {
        Files.walkFileTree(folder.path(), new Collector(found));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items(found.stream());
  }

  /** How many packages have a definition. */
  public long accepted() {
    return list(folder.accepted(), file -> !folder.isTemporary(file)).size();
  }

  /** Files that were set aside, the oldest first. */
  public List<Item> rejected() {
    return items(
        list(folder.rejected(), file -> !folder.isTemporary(file) && !DropFolder.isReport(file))
            .stream());
  }

  /** The first finding of the report about a rejected file; empty if there is no report. */
  public String reason(Path rejected) {
    Path report = rejected.resolveSibling(rejected.getFileName() + ".report.txt");
    try (Stream<String> lines = Files.lines(report)) {
      return lines.skip(REASON_LINE).findFirst().orElse("");
    } catch (IOException | UncheckedIOException none) {
      return "";
    }
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
      return files.filter(Files::isRegularFile).filter(wanted).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Collector extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean open = directory.equals(folder.path()) || !folder.isOwn(directory);
      return open ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isDirectory() && !folder.isTemporary(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
