package org.demarche.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.demarche.app.settings.Settings.Value;
import org.demarche.files.FileRights;
import org.demarche.files.NotPrivateException;
import org.demarche.model.NearestSpelling;

/**
 * Where values of settings are written down. What is read later goes before what was read earlier.
 *
 * @param values one of each setting
 * @param secretFiles by key, the files that secrets are in
 */
record SettingSources(
    Environment around, Map<Setting, Value> values, Map<String, String> secretFiles) {

  private static final String FILE = "demarche.properties";

  static SettingSources ofDefaults(Environment around) {
    Map<Setting, Value> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, new Value(setting.defaultValue(), "default", false));
    }
    return new SettingSources(around, values, new TreeMap<>());
  }

  /**
   * The user's file and that of the working folder, those that there are.
   *
   * @throws UsageException for a name in one that is no setting, or a secret
   * @throws UncheckedIOException if one can't be read
   */
  void readFiles() {
    UserFolders.config(around.environment())
        .map(folder -> folder.resolve(FILE))
        .ifPresent(file -> read(file, file.toString()));
    read(around.folder().resolve(FILE), FILE);
  }

  /**
   * @param name what messages and origins call it
   */
  private void read(Path file, String name) {
    if (!Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    requireTrusted(file);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(name + ": " + e.getMessage());
    }
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(key -> take(name, key, properties.getProperty(key).strip()));
  }

  /** Whoever writes it says where mail goes and which templates run. */
  private static void requireTrusted(Path file) {
    try {
      FileRights.requireTrusted(file);
    } catch (NotPrivateException e) {
      throw new UsageException("The settings are not used: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String file, String key, String text) {
    if (Setting.isSecretFile(key)) {
      secretFiles.put(key, around.path(text).toString());
      return;
    }
    Setting setting =
        Setting.of(key).filter(known -> !known.isSecret()).orElseThrow(() -> unknown(file, key));
    values.put(setting, new Value(text, file, true));
  }

  private static UsageException unknown(String file, String key) {
    if (key.matches("(mail|sftp|http|ledger|sign)\\..*(password|passphrase|token|secret).*")) {
      return new UsageException(
          "%s: \"%s\" is a secret: give it by a variable, or its file by \"%s.file\""
              .formatted(file, key, key));
    }
    List<String> keys = Arrays.stream(Setting.values()).map(Setting::key).toList();
    return new UsageException(
        "%s: there is no setting \"%s\"%s"
            .formatted(file, key, NearestSpelling.among(keys).hint(key)));
  }

  /** Variables that are set and not blank. */
  void readEnvironment() {
    for (Setting setting : Setting.values()) {
      String text = around.environment().get(setting.variable());
      if (text != null && !text.isBlank()) {
        values.put(setting, new Value(text.strip(), "environment " + setting.variable(), true));
      }
    }
  }
}
