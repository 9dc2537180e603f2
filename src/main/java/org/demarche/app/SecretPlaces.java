package org.demarche.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.demarche.deliver.plan.Secrets;

/** Secrets in environment variables and files. */
final class SecretPlaces implements Secrets {

  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";

  private final Surroundings around;

  SecretPlaces(Surroundings around) {
    this.around = around;
  }

  @Override
  public boolean has(String from, String listFile) {
    if (from.startsWith(VARIABLE)) {
      String name = from.substring(VARIABLE.length());
      return !around.environment().getOrDefault(name, "").isEmpty();
    }
    return from.startsWith(FILE) && isInFile(from.substring(FILE.length()), listFile);
  }

  private boolean isInFile(String written, String listFile) {
    try {
      Path file = around.path(listFile).resolveSibling(written);
      return !Files.readString(file, StandardCharsets.UTF_8).isBlank();
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** There is no setting for a key yet. */
  @Override
  public boolean canSign() {
    return false;
  }
}
