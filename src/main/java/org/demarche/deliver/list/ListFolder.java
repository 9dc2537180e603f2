package org.demarche.deliver.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.definition.DefinitionFiles;

/** The folder of distribution lists. */
public final class ListFolder {

  private ListFolder() {}

  /** The files directly in a folder that can be lists, by name; none if there is no folder. */
  public static List<Path> in(Path folder) {
    return DefinitionFiles.in(folder);
  }

  /**
   * Reads and checks files.
   *
   * @throws UncheckedIOException for a file that can't be read
   */
  public static List<ListFile> read(List<Path> files, ListChecks checks) {
    ListReader reader = new ListReader();
    return checks.all(
        files.stream().map(file -> reader.read(file.toString(), bytes(file))).toList());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
