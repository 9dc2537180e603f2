package org.demarche.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.app.NightRun;
import org.demarche.app.option.BuildOptions;
import org.demarche.app.option.DropFolderOption;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.nightly.NightResult;
import org.demarche.pipeline.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepted definitions to what is new today. */
@Command(
    name = "nightly",
    description = {
      "Builds again, each night, every accepted definition whose documents would change.",
      "",
      "A definition is built again if it, the templates, fonts, settings or the version changed, or"
          + " if the day turned something in it: a measure fell due or overdue, a moratorium"
          + " lapsed. The date alone is no reason. The report of a night is in"
          + " output/_nightly/, as text and as HTML.",
      "",
      "Without --once it stays and has its nights at the time of --at or the setting nightly; a"
          + " night that was missed is made up for at the start. The command watch does the same"
          + " beside its work if the setting nightly is set."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche nightly --once                    one night now, for cron or systemd",
      "  demarche nightly --once --explain          and say of each package why, or why not",
      "  demarche nightly --dry-run                 say it, and build nothing",
      "  demarche nightly --once --force            build all",
      "  demarche nightly --at 02:30                stay, and do it every night"
    })
final class NightlyCommand implements Callable<Integer> {

  private final Root root;

  @Mixin private DropFolderOption folder = new DropFolderOption();

  @Option(names = "--once", description = "Run one night now, and end.")
  private boolean once;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what a night would build and why, and build nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Build everything, whatever has changed.")
  private boolean force;

  @Option(names = "--explain", description = "Say of each package why it was built or not.")
  private boolean explain;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When nights are: 02:30, or an expression of cron (default: 02:30).")
  private @Nullable String at;

  @Mixin private BuildOptions options = new BuildOptions();

  NightlyCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.on(folder.on(root.settings())).flag(Setting.NIGHTLY, "--at", at);
    NightRun run = new NightRun(root.around(), settings, options.quiet(), explain, force);
    if (dryRun) {
      run.explain();
      return Exit.DONE;
    }
    if (once) {
      int code = run.once().map(NightlyCommand::exitCode).orElse(Exit.FAULT);
      return run.isDeliveryHeld() ? Exit.FAULT : code;
    }
    run.everyNight();
    return Exit.DONE;
  }

  private static int exitCode(NightResult result) {
    if (result.failed().stream().anyMatch(entry -> entry.outcome() == Outcome.FAULT)) {
      return Exit.FAULT;
    }
    return result.failed().isEmpty() ? Exit.DONE : Exit.ERRORS;
  }
}
