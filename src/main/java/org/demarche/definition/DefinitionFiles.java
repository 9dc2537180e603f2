package org.demarche.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which files can hold a definition or a distribution list: YAML and JSON, by their names. */
public final class DefinitionFiles {

  private static final List<String> YAML = List.of(".yaml", ".yml");
  private static final String JSON = ".json";

  private DefinitionFiles() {}

  /**
   * Those that lie directly in a folder, by name; none if there is no folder.
   *
   * @throws UncheckedIOException if it can't be listed
   */
  public static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(DefinitionFiles::is).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is a file with such a name, and not a hidden one. */
  private static boolean is(Path file) {
    String name = file.getFileName().toString();
    boolean fits = isYaml(name) || name.toLowerCase(Locale.ROOT).endsWith(JSON);
    return fits && !name.startsWith(".") && Files.isRegularFile(file);
  }

  /** Whether a file of this name is YAML. */
  public static boolean isYaml(String name) {
    return YAML.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }
}
