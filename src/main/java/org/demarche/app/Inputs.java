package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.definition.DefinitionFiles;
import org.demarche.model.NearestSpelling;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.OperationRules;

/** Which files a command is about. */
public final class Inputs {

  private Inputs() {}

  /** The name of standard input. */
  private static final String STANDARD_INPUT = "-";

  /**
   * What names stand for.
   *
   * @param inputs standard input first, then files sorted, each once
   * @param missing what to say of each name that isn't there, by its path
   */
  public record Found(List<Input> inputs, Map<Path, String> missing) {

    /**
     * All of them.
     *
     * @throws UsageException for a name that isn't there
     */
    public List<Input> orRefuse() {
      missing.values().stream()
          .findFirst()
          .ifPresent(
              words -> {
                throw new UsageException(words);
              });
      return inputs;
    }

    /** The same as findings, for a command that prints JSON. */
    public List<BuildResult> faults() {
      return missing.entrySet().stream()
          .map(
              name ->
                  BuildResult.fault(
                      name.getKey(), OperationRules.VANISHED, name.getValue(), "", Duration.ZERO))
          .toList();
    }
  }

  /**
   * The files named, and those that lie directly in the folders named; without a name those of the
   * input folder. {@code -} is standard input.
   *
   * @throws UsageException if nothing is missing, and there is no definition at all
   * @throws UncheckedIOException for a folder that can't be read
   */
  public static Found find(Environment around, Settings settings, List<String> names) {
    List<Path> named =
        names.isEmpty()
            ? List.of(settings.folder(Setting.INPUT))
            : names.stream().filter(name -> !isStandard(name)).map(around::path).toList();
    Set<Path> files = new TreeSet<>();
    Map<Path, String> missing = new LinkedHashMap<>();
    for (Path path : named) {
      if (Files.exists(path)) {
        files.addAll(Files.isDirectory(path) ? DefinitionFiles.in(path) : List.of(path));
      } else {
        missing.put(
            around.brief(path),
            "There is no file or folder %s%s".formatted(around.show(path), hint(path)));
      }
    }
    List<Input> inputs = new ArrayList<>();
    if (names.stream().anyMatch(Inputs::isStandard)) {
      inputs.add(standard(around));
    }
    files.forEach(path -> inputs.add(Input.at(around.brief(path))));
    if (inputs.isEmpty() && missing.isEmpty()) {
      String places = String.join(", ", named.stream().map(around::show).toList());
      throw new UsageException(
          "There is no definition (*.yaml, *.yml, *.json) in %s. To start one: demarche new FILE"
              .formatted(places));
    }
    return new Found(List.copyOf(inputs), missing);
  }

  /**
   * The content of a file, or of what was read already.
   *
   * @throws UncheckedIOException for a file that can't be read
   */
  public static byte[] bytes(Input input) {
    byte[] content = input.content();
    try {
      return content == null ? Files.readAllBytes(input.path()) : content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isStandard(String name) {
    return name.equals(STANDARD_INPUT);
  }

  /** The ending says the form, as that of a file does. */
  private static Input standard(Environment around) {
    try {
      byte[] content = around.in().readNBytes(Input.MOST_BYTES);
      boolean json = new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{");
      return Input.of(Path.of("standard-input" + (json ? ".json" : ".yaml")), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hint(Path path) {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    List<String> names = list(folder).map(file -> file.getFileName().toString()).toList();
    return NearestSpelling.among(names).hint(path.getFileName().toString());
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
