package org.demarche.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.demarche.build.worker.WorkerSettings;
import org.demarche.deliver.MarkingOrder;

/** What can be set by {@code demarche.properties}, the environment, or a flag. */
public enum Setting {
  INPUT("input", "folder of definitions", "input"),
  OUTPUT("output", "folder of documents", "output"),
  TEMPLATES("templates", "folder of templates that go before the built-in ones", ""),
  LISTS("lists", "folder of distribution lists", "lists"),
  MARKINGS("markings", "levels of marking, the lowest first", MarkingOrder.DEFAULT),
  AS_OF("as-of", "the day that \"today\" means in documents, as 2026-01-31", ""),
  STRICT("strict", "whether warnings are errors: true or false", "false"),
  FORMAT("format", "forms of the documents: pdf, html", "pdf,html"),
  KIND("kind", "kinds of documents; empty means all", ""),
  JOBS("jobs", "definitions in hand at once; empty means one for each core", ""),
  TIME_LIMIT("time-limit", "how long the documents of one definition may take, as 30s or 5m", "5m"),
  MEMORY_LIMIT(
      "memory-limit",
      "how much memory each worker of watch may take, as 512m or 2g",
      WorkerSettings.DEFAULT_MEMORY_LIMIT),
  COLOR("color", "colour in results: auto, always or never", "auto");

  private final String key;
  private final String meaning;
  private final String defaultValue;

  Setting(String key, String meaning, String defaultValue) {
    this.key = key;
    this.meaning = meaning;
    this.defaultValue = defaultValue;
  }

  /** The name in {@code demarche.properties}. */
  public String key() {
    return key;
  }

  /** What it is, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** As it would be written; empty where there is none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** The name of its environment variable. */
  public String variable() {
    return "DEMARCHE_" + name();
  }

  /** The name of its flag. */
  public String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The setting with this name in {@code demarche.properties}. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
