package org.demarche.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Folders of the user for all programs, by the XDG Base Directory Specification. */
final class UserFolders {

  private static final String NAME = "demarche";

  private UserFolders() {}

  /**
   * Where files are kept that can be made again, unless a setting says it: {@code
   * XDG_CACHE_HOME/demarche}, or {@code ~/.cache/demarche}; for a user without a home, a folder of
   * the user's among the temporary files.
   */
  static Path cache(Map<String, String> environment) {
    return shared(environment, "XDG_CACHE_HOME")
        .or(() -> home(environment).filter(UserFolders::isWritable).map(h -> h.resolve(".cache")))
        .map(folder -> folder.resolve(NAME))
        .orElseGet(UserFolders::temporary);
  }

  /**
   * Where the user's settings are: {@code XDG_CONFIG_HOME/demarche}, or {@code ~/.config/demarche};
   * empty for a user without a home.
   */
  static Optional<Path> config(Map<String, String> environment) {
    return shared(environment, "XDG_CONFIG_HOME")
        .or(() -> home(environment).map(home -> home.resolve(".config")))
        .map(folder -> folder.resolve(NAME));
  }

  /** The convention: a relative one does not count. */
  private static Optional<Path> shared(Map<String, String> environment, String variable) {
    return Optional.of(Path.of(environment.getOrDefault(variable, ""))).filter(Path::isAbsolute);
  }

  private static Optional<Path> home(Map<String, String> environment) {
    return shared(environment, "HOME");
  }

  private static boolean isWritable(Path home) {
    return Files.isWritable(home) || Files.isWritable(home.resolve(".cache"));
  }

  private static Path temporary() {
    String user = System.getProperty("user.name", "user").replaceAll("[^\\w.-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), NAME + "-" + user).toAbsolutePath();
  }
}
