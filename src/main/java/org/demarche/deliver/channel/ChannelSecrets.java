package org.demarche.deliver.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Passwords and tokens, from the environment or from files and from nowhere else.
 *
 * <p>The secret {@code mail.password} is the variable {@code DEMARCHE_MAIL_PASSWORD}, or the first
 * line of the file that the setting {@code mail.password.file} or the variable {@code
 * DEMARCHE_MAIL_PASSWORD_FILE} names. Never kept, so that a changed file counts at once.
 */
public final class ChannelSecrets {

  private static final String FILE = ".file";

  private final Map<String, String> environment;
  private final Map<String, String> settings;

  /**
   * @param environment variables by name
   * @param settings for the keys that end in {@code .file}
   */
  public ChannelSecrets(Map<String, String> environment, Map<String, String> settings) {
    this.environment = Map.copyOf(environment);
    this.settings = Map.copyOf(settings);
  }

  /**
   * The secret of this name, unless there is none.
   *
   * @throws ChannelException.Permanent if its file can't be read or is empty
   */
  public Optional<String> find(String name) throws ChannelException {
    String value = environment.get(variable(name));
    if (value != null && !value.isEmpty()) {
      return Optional.of(value);
    }
    String file = settings.getOrDefault(name + FILE, environment.get(variable(name + FILE)));
    return file == null ? Optional.empty() : Optional.of(firstLine(name, Path.of(file)));
  }

  private static String variable(String name) {
    return "DEMARCHE_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static String firstLine(String name, Path file) throws ChannelException {
    try {
      return Files.readString(file)
          .lines()
          .findFirst()
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> ChannelSettings.wrong(name + FILE, "the file " + file + " is empty"));
    } catch (IOException e) {
      throw ChannelSettings.wrong(name + FILE, "the file " + file + " cannot be read", e);
    }
  }

  /** Says nothing of what it holds. */
  @Override
  public String toString() {
    return "Secrets";
  }
}
