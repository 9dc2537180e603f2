package org.demarche.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where files are kept that can be made again, unless a setting says it. */
final class CachePlace {

  private static final String NAME = "demarche";

  private CachePlace() {}

  /**
   * {@code XDG_CACHE_HOME/demarche}, or {@code ~/.cache/demarche}; for a user without a home, a
   * folder of the user's among the temporary files.
   */
  static Path of(Map<String, String> environment) {
    Path shared = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    if (shared.isAbsolute()) { // the convention: a relative one does not count
      return shared.resolve(NAME);
    }
    Path home = Path.of(environment.getOrDefault("HOME", ""));
    if (home.isAbsolute() && isWritable(home)) {
      return home.resolve(".cache").resolve(NAME);
    }
    String user = System.getProperty("user.name", "user").replaceAll("[^\\w.-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), NAME + "-" + user).toAbsolutePath();
  }

  private static boolean isWritable(Path home) {
    return Files.isWritable(home) || Files.isWritable(home.resolve(".cache"));
  }
}
