package org.demarche.deliver.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder of distribution lists. */
public final class ListFolder {

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private ListFolder() {}

  /** The files directly in a folder that can be lists, by name; none if there is no folder. */
  public static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ListFolder::canBeList).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static boolean canBeList(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && ENDINGS.stream().anyMatch(name::endsWith)
        && Files.isRegularFile(file);
  }
}
