package org.demarche.app.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.UsageException;
import org.demarche.files.Durable;

/** A file that a command is to write, whole or not at all. */
record WrittenFile(Environment around, Path path) {

  /**
   * @param name as the user named it
   * @param force whether it may replace what is there
   * @throws UsageException if it is there already and may not be replaced
   */
  static WrittenFile of(Environment around, String name, boolean force) {
    Path path = around.path(name);
    if (Files.exists(path) && !force) {
      throw new UsageException(
          around.show(path)
              + " is there already. Choose another name, or replace it with --force.");
    }
    return new WrittenFile(around, path);
  }

  /** Writes it and says so. */
  void write(byte[] content) throws IOException {
    Path part = path.resolveSibling("." + path.getFileName() + ".part");
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    Files.deleteIfExists(part);
    Durable.write(part, content);
    Durable.rename(part, path);
    around.out().println("Wrote " + around.show(path));
  }
}
