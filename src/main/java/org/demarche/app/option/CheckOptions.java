package org.demarche.app.option;

import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that check definitions; each one is a {@link Setting}. */
public final class CheckOptions {

  @Option(names = "--strict", negatable = true, description = "Count warnings as errors.")
  private @Nullable Boolean strict;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Definitions in hand at once (default: one for each core).")
  private @Nullable String jobs;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "The most that one definition may take, as 30s or 5m (default: 5m).")
  private @Nullable String timeLimit;

  /** The settings with these before those of files and environment. */
  public Settings on(Settings settings) {
    return settings
        .flag(Setting.STRICT, strict == null ? null : strict.toString())
        .flag(Setting.JOBS, jobs)
        .flag(Setting.TIME_LIMIT, timeLimit);
  }
}
