package org.demarche.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.deliver.plan.KnownSecrets;

/** Secrets in environment variables and files. */
final class SecretPlaces implements KnownSecrets {

  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";

  private final Environment around;

  private final boolean signs;

  /**
   * @param signs whether a key to sign with is set
   */
  SecretPlaces(Environment around, boolean signs) {
    this.around = around;
    this.signs = signs;
  }

  @Override
  public boolean has(String from, String listFile) {
    return find(from, listFile).isPresent();
  }

  /**
   * The secret: a variable, or the first line of a file.
   *
   * @param listFile what the path of a file is relative to
   */
  Optional<String> find(String from, String listFile) {
    if (from.startsWith(VARIABLE)) {
      return Optional.ofNullable(around.environment().get(from.substring(VARIABLE.length())))
          .filter(value -> !value.isEmpty());
    }
    return from.startsWith(FILE)
        ? firstLine(from.substring(FILE.length()), listFile)
        : Optional.empty();
  }

  private Optional<String> firstLine(String written, String listFile) {
    try {
      Path file = around.path(listFile).resolveSibling(written);
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .filter(line -> !line.isBlank());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean canSign() {
    return signs;
  }
}
