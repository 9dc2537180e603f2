package org.demarche.app.option;

import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With whose templates a command makes documents. */
public final class TemplatesOption {

  @Option(
      names = "--templates",
      paramLabel = "FOLDER",
      description = "Own templates; each file in it goes before the one of that name.")
  private @Nullable String templates;

  /** The settings with this one before that of files and environment. */
  public Settings on(Settings settings) {
    return settings.flag(Setting.TEMPLATES, templates);
  }
}
