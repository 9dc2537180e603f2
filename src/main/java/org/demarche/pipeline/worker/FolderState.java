package org.demarche.pipeline.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files lie in folders, of what size and time: equal as long as nothing there changes.
 *
 * @param files by path; what can't be read counts as not there
 */
public record FolderState(Map<Path, State> files) {

  /** One file. */
  public record State(long size, FileTime modified) {}

  public FolderState {
    files = Map.copyOf(files);
  }

  /** With all that lies below them, also behind links. */
  public static FolderState of(List<Path> folders) {
    Map<Path, State> files = new HashMap<>();
    folders.forEach(folder -> collect(folder, files));
    return new FolderState(files);
  }

  private static void collect(Path folder, Map<Path, State> files) {
    try {
      Files.walkFileTree(
          folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Map<Path, State> files;

    Collector(Map<Path, State> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.put(file, new State(attributes.size(), attributes.lastModifiedTime()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
