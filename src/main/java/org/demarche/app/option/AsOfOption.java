package org.demarche.app.option;

import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of which day a command looks at one definition. */
public final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means (default: what the definition says).")
  private @Nullable String asOf;

  /** The settings with this one before that of files and environment. */
  public Settings on(Settings settings) {
    return settings.flag(Setting.AS_OF, asOf);
  }
}
