package org.demarche.app.command;

import java.util.concurrent.Callable;
import org.demarche.app.StatusReader;
import org.demarche.app.cluster.BrokerLocation;
import org.demarche.app.cluster.ClusterReader;
import org.demarche.app.option.DropFolderOption;
import org.demarche.app.output.ServiceStatus;
import org.demarche.app.output.SettingsReport;
import org.demarche.app.output.StatusText;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How things stand. */
@Command(
    name = "status",
    description = {
      "Says what waits, what runs, what failed and why, and how the last night went.",
      "",
      "Runs whose process is dead are marked as interrupted. The exit code is 0 whatever has"
          + " failed, and 3 if there is a ledger that cannot be opened or deliveries wait for your word; a ledger file that is not"
          + " there is not made. With --settings it shows every setting and where it came from"
          + " instead."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche status                            how things stand",
      "  demarche status --settings                 each setting, and where it came from",
      "  demarche status --json > status.json       for other programs"
    })
final class StatusCommand implements Callable<Integer> {

  private final Root root;

  @Option(names = "--settings", description = "Show each setting and where it came from.")
  private boolean showSettings;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private DropFolderOption folder = new DropFolderOption();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The folder of documents (default: output).")
  private @Nullable String output;

  StatusCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Settings settings = folder.on(root.settings()).flag(Setting.OUTPUT, "--out", output);
    if (showSettings) {
      SettingsReport report = SettingsReport.of(settings);
      root.around().out().print(json ? report.json() : report.text());
      return Exit.DONE;
    }
    StatusReader reader = new StatusReader(root.around(), settings);
    ClusterReader cluster = new ClusterReader(root.around(), settings);
    boolean several = BrokerLocation.isSet(settings);
    try {
      ServiceStatus status = reader.read(ledger -> several ? cluster.read(ledger) : null);
      print(status);
      return status.areDeliveriesHeld() ? Exit.FAULT : Exit.DONE;
    } catch (LedgerException fault) {
      ServiceStatus rest = reader.without(fault.getMessage());
      print(several ? rest.with(cluster.withoutLedger()) : rest);
      root.around().err().println("demarche: " + fault.getMessage());
      return Exit.FAULT;
    }
  }

  private void print(ServiceStatus status) {
    root.around().out().print(json ? status.json() : new StatusText(status).text());
  }
}
