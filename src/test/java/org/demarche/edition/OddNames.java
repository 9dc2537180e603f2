package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Files with names that Java can't write down: made by a shell. */
@NullMarked
public final class OddNames {

  private OddNames() {}

  /**
   * Makes a file.
   *
   * @param name with bytes as octal escapes, as in <code>Gespr&#92;344che.yaml</code>
   * @return its path, bytes and all
   */
  public static Path make(Path folder, String name, String text) throws IOException {
    Set<Path> before = files(folder);
    String script = "printf %s \"$2\" > \"$(printf \"$1\")\"";
    Process shell =
        new ProcessBuilder("sh", "-c", script, "sh", name, text)
            .directory(folder.toFile())
            .inheritIO()
            .start();
    try {
      if (shell.waitFor() != 0) {
        throw new IOException("no such file could be made: " + name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    Set<Path> made = files(folder);
    made.removeAll(before);
    return made.iterator().next();
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toCollection(HashSet::new));
    }
  }
}
