package org.demarche.app.option;

import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which drop folder a command works with. */
public final class DropFolderOption {

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      description = "The drop folder, with what was accepted and rejected in it (default: input).")
  private @Nullable String input;

  /** The settings with this one before that of files and environment. */
  public Settings on(Settings settings) {
    return settings.flag(Setting.INPUT, "--in", input);
  }
}
