package org.demarche.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.definition.DefinitionFormat;

/** Definitions for tests of commands. */
public final class Definitions {

  /** A text that no definition can be. */
  public static final String BROKEN = "schema: demarche/1\nid: broken\ntitel: x\n";

  private Definitions() {}

  /** The starter definition under another id, as a file. */
  public static Path good(Path file, String id) {
    return write(file, DefinitionFormat.starter().replaceFirst("(?m)^id: .*$", "id: " + id));
  }

  public static Path broken(Path file) {
    return write(file, BROKEN);
  }

  public static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
