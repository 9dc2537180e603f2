package org.demarche.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets by name and by place. Never kept, so that a changed file counts at once.
 *
 * <p>The secret {@code mail.password} is the variable {@code DEMARCHE_MAIL_PASSWORD}, or the first
 * line of the file that the setting {@code mail.password.file} or the variable {@code
 * DEMARCHE_MAIL_PASSWORD_FILE} names.
 */
public final class Secrets {

  private static final String FILE_SETTING = ".file";
  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";

  private final Map<String, String> environment;
  private final Map<String, String> settings;

  /**
   * @param environment variables by name
   * @param settings for the keys that end in {@code .file}
   */
  public Secrets(Map<String, String> environment, Map<String, String> settings) {
    this.environment = Map.copyOf(environment);
    this.settings = Map.copyOf(settings);
  }

  /**
   * The secret of this name, unless there is none.
   *
   * @throws SecretException if its file can't be read or is empty
   */
  public Optional<String> find(String name) throws SecretException {
    Optional<String> value = variable(nameOfVariable(name));
    if (value.isPresent()) {
      return value;
    }
    String setting = name + FILE_SETTING;
    String file = settings.getOrDefault(setting, environment.get(nameOfVariable(setting)));
    if (file == null) {
      return Optional.empty();
    }
    try {
      Optional<String> line = firstLine(Path.of(file));
      if (line.isEmpty()) {
        throw new SecretException(setting, "the file " + file + " is empty", null);
      }
      return line;
    } catch (IOException | InvalidPathException e) {
      throw new SecretException(setting, "the file " + file + " cannot be read", e);
    }
  }

  /**
   * The secret at a place that a distribution list names; empty if there is none.
   *
   * @param place {@code env:NAME} or {@code file:PATH}
   * @param list the list's file: a path is relative to its folder
   */
  public Optional<String> at(String place, Path list) {
    if (place.startsWith(VARIABLE)) {
      return variable(place.substring(VARIABLE.length()));
    }
    if (!place.startsWith(FILE)) {
      return Optional.empty();
    }
    try {
      return firstLine(list.resolveSibling(place.substring(FILE.length())));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private static String nameOfVariable(String name) {
    return "DEMARCHE_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static Optional<String> firstLine(Path file) throws IOException {
    return Files.readString(file).lines().findFirst().filter(line -> !line.isBlank());
  }

  /** Says nothing of what it holds. */
  @Override
  public String toString() {
    return "Secrets";
  }
}
