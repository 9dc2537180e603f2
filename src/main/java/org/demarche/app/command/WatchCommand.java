package org.demarche.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.app.WatchService;
import org.demarche.app.cluster.BrokerLocation;
import org.demarche.app.cluster.ClusterService;
import org.demarche.app.option.BuildOptions;
import org.demarche.app.option.DropFolderOption;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Definitions to documents, as they are dropped in a folder. */
@Command(
    name = "watch",
    description = {
      "Builds each definition that is dropped in a folder, until it is stopped.",
      "",
      "A file is taken once it has stopped changing. It ends in the folder accepted/ with its"
          + " documents in output/<package id>/, or in rejected/ with a report beside it, as text"
          + " and as HTML. Press Ctrl-C to stop; what is in hand is finished first.",
      "",
      "Each definition is built in a worker, a process of its own, which is ended and replaced"
          + " when the definition reaches a limit of time or memory."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche watch                               take from input/, write to output/",
      "  demarche watch --in /srv/drop --out /srv/papers",
      "  demarche watch --strict                      warnings reject a definition",
      "  DEMARCHE_BROKER=tcp://broker:61616 demarche watch   one of several machines; see"
          + " src/docs/cluster.md"
    })
final class WatchCommand implements Callable<Integer> {

  private final Root root;

  @Mixin private DropFolderOption folder = new DropFolderOption();

  @Option(
      names = "--memory-limit",
      paramLabel = "SIZE",
      description = "The most memory that one definition may take, as 512m or 2g (default: 1g).")
  private @Nullable String memoryLimit;

  @Mixin private BuildOptions options = new BuildOptions();

  WatchCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException, LedgerException {
    Settings settings =
        options.on(folder.on(root.settings())).flag(Setting.MEMORY_LIMIT, memoryLimit);
    if (BrokerLocation.isSet(settings)) {
      ClusterService.untilStopped(root.around(), settings, options.quiet());
    } else {
      WatchService.untilStopped(root.around(), settings, options.quiet());
    }
    return Exit.DONE;
  }
}
