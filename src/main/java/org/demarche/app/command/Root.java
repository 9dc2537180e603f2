package org.demarche.app.command;

import org.demarche.app.Logging;
import org.demarche.app.option.Candidates;
import org.demarche.app.output.Version;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: what all its commands share. */
@Command(
    name = "demarche",
    versionProvider = Version.class,
    description = "Turns package definitions into briefing documents in PDF and HTML.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche new input/talks.yaml     start a definition",
      "  demarche check                    name every fault of the definitions in input/",
      "  demarche build                    write their documents to output/",
      "  demarche build --help             say more about a command",
      "",
      "Exit codes: 0 done, 1 a definition has errors, 2 not understood,",
      "            3 the machine failed.",
      "Folders:    input, output and lists of the working folder.",
      "Settings:   built-in defaults, then demarche.properties in ~/.config/demarche",
      "            and in the working folder, then DEMARCHE_... variables, then options."
    })
final class Root implements Runnable {

  private final Environment around;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // its annotation does it all
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // its annotation does it all
  private boolean version;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      completionCandidates = Candidates.Colours.class,
      description = "Colour in results: auto, always or never (default: auto).")
  private @Nullable String color;

  private boolean verbose;

  Root(Environment around) {
    this.around = around;
  }

  /** Told before anything logs: the level is read once. */
  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say on stderr what is being done, and show where a fault came from.")
  void verbose(boolean on) {
    verbose = on;
    if (on) {
      Logging.verbose();
    }
  }

  boolean isVerbose() {
    return verbose;
  }

  Environment around() {
    return around;
  }

  /**
   * Defaults, file, environment and the options that all commands share. From now on the log has
   * the form that they say, so a command asks for them before anything logs.
   */
  Settings settings() {
    Settings settings = Settings.read(around).flag(Setting.COLOR, color);
    if (settings.logsJson()) {
      Logging.json();
    }
    return settings;
  }

  FindingsText findingsText(Settings settings) {
    return new FindingsText(settings.colour() ? AnsiStyle.ANSI : AnsiStyle.NONE, around.columns());
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Which command?");
    }
  }
}
