package org.demarche.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import org.demarche.render.SourceFile;

/** Takes a definition's bytes from the disk, all of them and of one moment. */
final class InputFile {

  /** More is not even looked at; the reader's own limit is lower and says so with its place. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private InputFile() {}

  /** The file, or empty with a finding. */
  static Optional<SourceFile> load(Path file, Report report) {
    try {
      State before = State.of(file);
      if (!before.regular()) {
        report.add(OperationRules.UNREADABLE, "'" + file + "' is not a file", "");
        return Optional.empty();
      }
      byte[] bytes = read(file);
      if (!State.of(file).equals(before)) {
        report.add(OperationRules.GROWING, "'" + file + "' changed while it was read", "");
        return Optional.empty();
      }
      return Optional.of(new SourceFile(name(file), mediaType(file), bytes));
    } catch (NoSuchFileException e) {
      report.add(OperationRules.VANISHED, "'" + file + "' is not there", "");
    } catch (IOException e) {
      report.add(OperationRules.UNREADABLE, "'" + file + "' cannot be read", Causes.of(e));
    }
    return Optional.empty();
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static String mediaType(Path file) {
    boolean json = name(file).toLowerCase(Locale.ROOT).endsWith(".json");
    return json ? "application/json" : "application/yaml";
  }

  private record State(boolean regular, long size, FileTime modified) {

    static State of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(now.isRegularFile(), now.size(), now.lastModifiedTime());
    }
  }
}
