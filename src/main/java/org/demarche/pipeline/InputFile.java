package org.demarche.pipeline;

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

  private InputFile() {}

  /** The file, or empty with a finding. */
  static Optional<SourceFile> load(Input input, FindingReport report) {
    byte[] content = input.content();
    return content == null ? read(input, report) : Optional.of(source(input, content));
  }

  private static Optional<SourceFile> read(Input input, FindingReport report) {
    Path file = input.path();
    String name = input.name();
    try {
      State before = State.of(file);
      if (!before.regular()) {
        report.add(OperationRules.UNREADABLE, "'" + name + "' is not a file", "");
        return Optional.empty();
      }
      byte[] bytes = read(file);
      if (!State.of(file).equals(before)) {
        report.add(OperationRules.GROWING, "'" + name + "' changed while it was read", "");
        return Optional.empty();
      }
      return Optional.of(source(input, bytes));
    } catch (NoSuchFileException e) {
      report.add(OperationRules.VANISHED, "'" + name + "' is not there", "");
    } catch (IOException e) {
      report.add(OperationRules.UNREADABLE, "'" + name + "' cannot be read", FaultMessages.of(e));
    }
    return Optional.empty();
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Input.MOST_BYTES);
    }
  }

  private static SourceFile source(Input input, byte[] content) {
    boolean json = input.fileName().toLowerCase(Locale.ROOT).endsWith(".json");
    return new SourceFile(
        input.fileName(), json ? "application/json" : "application/yaml", content);
  }

  private record State(boolean regular, long size, FileTime modified) {

    static State of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(now.isRegularFile(), now.size(), now.lastModifiedTime());
    }
  }
}
