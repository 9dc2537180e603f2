package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;

/** Which files a command is about. */
final class Inputs {

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private Inputs() {}

  /**
   * The files named, and those that lie directly in the folders named; without a name those of the
   * input folder. Sorted, each once.
   *
   * @throws UsageException for a name that isn't there, or if there is no definition at all
   * @throws UncheckedIOException for a folder that can't be read
   */
  static List<Path> of(Environment around, Settings settings, List<String> names) {
    List<Path> named =
        names.isEmpty()
            ? List.of(settings.folder(Setting.INPUT))
            : names.stream().map(around::path).toList();
    Set<Path> files = new TreeSet<>();
    named.forEach(path -> files.addAll(definitions(around, path)));
    if (files.isEmpty()) {
      String places = String.join(", ", named.stream().map(around::show).toList());
      throw new UsageException(
          "There is no definition (*.yaml, *.yml, *.json) in %s. To start one: demarche new FILE"
              .formatted(places));
    }
    return files.stream().map(around::brief).toList();
  }

  private static List<Path> definitions(Environment around, Path path) {
    if (Files.isDirectory(path)) {
      return in(path);
    }
    if (!Files.exists(path)) {
      throw new UsageException(
          "There is no file or folder %s%s".formatted(around.show(path), hint(path)));
    }
    return List.of(path);
  }

  /** The definitions that lie directly in a folder, by name. */
  static List<Path> in(Path folder) {
    return list(folder).filter(Inputs::isDefinition).sorted().toList();
  }

  private static boolean isDefinition(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && ENDINGS.stream().anyMatch(name::endsWith)
        && Files.isRegularFile(path);
  }

  private static String hint(Path path) {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    List<String> names = list(folder).map(file -> file.getFileName().toString()).toList();
    return Nearest.hint(path.getFileName().toString(), names);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
