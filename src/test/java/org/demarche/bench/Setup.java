package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of the benchmark has to work with, as {@code src/bench/run} found it.
 *
 * @param home the project's folder, with the launcher
 * @param folder for all that is made
 * @param small whether to do only what takes a few seconds
 * @param sizes of generated packages, in measures
 * @param tries of each measurement
 * @param packages how many are many
 * @param warmUpSeconds how long each contender runs at a paper before it is measured
 */
record Setup(
    Path home,
    Path folder,
    boolean small,
    List<Integer> sizes,
    int tries,
    int packages,
    double warmUpSeconds) {

  Setup {
    sizes = List.copyOf(sizes);
  }

  /**
   * By the arguments of the script.
   *
   * @throws IllegalArgumentException if one is not known
   */
  static Setup of(List<String> arguments) throws IOException {
    Path home = Path.of("").toAbsolutePath();
    Path folder = Files.createDirectories(home.resolve("target/bench"));
    boolean small = arguments.contains("--small");
    List<Integer> sizes = small ? List.of(1, 10) : List.of(1, 10, 100, 1000);
    int tries = small ? 3 : 7;
    int packages = 10_000;
    double warmUp = small ? 0.5 : 10;
    for (String argument : arguments) {
      String value = argument.substring(argument.indexOf('=') + 1);
      switch (argument.replaceFirst("=.*", "")) {
        case "--small" -> {}
        case "--sizes" -> sizes = Stream.of(value.split(",", -1)).map(Integer::valueOf).toList();
        case "--tries" -> tries = Integer.parseInt(value);
        case "--packages" -> packages = Integer.parseInt(value);
        case "--warm-up" -> warmUp = Double.parseDouble(value);
        default -> throw new IllegalArgumentException("not an option: " + argument);
      }
    }
    return new Setup(home, folder, small, sizes, tries, packages, warmUp);
  }

  /** Something that the script prepared, by its name; empty if it could not. */
  Optional<String> prepared(String name) {
    return Optional.ofNullable(System.getProperty("bench." + name)).filter(text -> !text.isEmpty());
  }

  Path launcher() {
    return home.resolve("demarche");
  }

  Path log() {
    return folder.resolve("log.txt");
  }

  /** A folder that was empty at the start of the run. */
  Path work(String name) throws IOException {
    return Files.createDirectories(folder.resolve("work").resolve(name));
  }

  /** Fonts of the project, where programs that ask the system for fonts find them. */
  Map<String, String> fonts() throws IOException {
    Path data = work("share");
    Fonts.write(data.resolve("fonts"));
    return Map.of("XDG_DATA_HOME", data.toString());
  }

  /** What makes the launcher start a class of the benchmark, as it starts a build. */
  Map<String, String> launching(String options, Class<?> main, String arguments)
      throws IOException {
    Path target = home.resolve("target");
    Path program = target.resolve(Files.readString(target.resolve("program")).strip());
    return Map.of(
        "DEMARCHE_JAVA_OPTS",
        "%s -cp %s:%s %s %s"
            .formatted(
                options,
                program.resolve("demarche.jar"),
                target.resolve("test-classes"),
                main.getName(),
                arguments));
  }
}
