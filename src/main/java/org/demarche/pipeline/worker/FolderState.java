package org.demarche.pipeline.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.files.FileState;
import org.jspecify.annotations.Nullable;

/**
 * The files in folders, each in its state: equal as long as nothing there changes.
 *
 * @param files by path; what can't be read counts as not there
 */
public record FolderState(Map<Path, FileState> files) {

  public FolderState {
    files = Map.copyOf(files);
  }

  /** With all that lies below them, also behind links. */
  public static FolderState of(List<Path> folders) {
    Map<Path, FileState> files = new HashMap<>();
    folders.forEach(folder -> collect(folder, files));
    return new FolderState(files);
  }

  private static void collect(Path folder, Map<Path, FileState> files) {
    try {
      Files.walkFileTree(
          folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Map<Path, FileState> files;

    Collector(Map<Path, FileState> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      try {
        files.put(file, FileState.of(file.toRealPath()));
      } catch (IOException gone) {
        files.remove(file);
      }
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
