package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.app.StatusReader;
import org.demarche.app.cluster.BrokerLocation;
import org.demarche.app.cluster.ClusterReader;
import org.demarche.app.option.DropFolderOption;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.files.FileNames;
import org.demarche.model.NearestSpelling;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.Inventory;
import org.demarche.watch.folder.Inventory.Item;
import org.demarche.watch.folder.Requeue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rejected and resting files to another try. */
@Command(
    name = "redrive",
    description = {
      "Has files tried again that were rejected, or that wait after a fault.",
      "",
      "A rejected file goes back to the drop folder, under another name if its own is taken, and"
          + " its report is deleted; watch then takes it like any other. A file that waits in the"
          + " drop folder is tried at once instead of after its rest. Without a file, the command"
          + " lists what there is.",
      "",
      "Packages that failed in a night need none of this: the next night builds them again, and"
          + " so does demarche nightly --once now."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche redrive                           list what could be tried again",
      "  demarche redrive draft.yaml                a file of rejected/, or one that waits",
      "  demarche redrive --all --dry-run           say what would be done with all rejected ones",
      "  demarche redrive --dead                    of several machines: what no worker could do"
    })
final class RedriveCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "The name of a file in rejected/ or in the drop folder.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--all", description = "All rejected files.")
  private boolean all;

  @Option(
      names = "--dead",
      description = "Jobs that no worker could deal with, of several machines with a broker.")
  private boolean dead;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Mixin private DropFolderOption drop = new DropFolderOption();

  RedriveCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = drop.on(root.settings());
    if (dead) {
      return dead(settings);
    }
    DropFolder folder = new DropFolder(root.around().brief(settings.folder(Setting.INPUT)));
    Inventory inventory = new Inventory(folder);
    List<Item> rejected = inventory.rejected();
    if (files.isEmpty() && !all) {
      list(rejected, new StatusReader(root.around(), settings).reasons(rejected));
      return Exit.DONE;
    }
    List<Item> waiting = inventory.waiting();
    List<Path> back = new ArrayList<>(all ? rejected.stream().map(Item::file).toList() : List.of());
    List<Path> woken = new ArrayList<>();
    for (String name : files) {
      Optional<Path> found = find(rejected, name);
      found.ifPresentOrElse(back::add, () -> woken.add(waiting(waiting, rejected, name)));
    }
    Requeue redrive = new Requeue(folder);
    for (Path file : back.stream().distinct().toList()) {
      say(file, "back to " + brief(dryRun ? redrive.place(file) : redrive.back(file)));
    }
    for (Path file : woken) {
      if (!dryRun) {
        redrive.wake(file);
      }
      say(file, "tried again at once");
    }
    return Exit.DONE;
  }

  private int dead(Settings settings) throws IOException {
    if (!BrokerLocation.isSet(settings)) {
      throw new UsageException("There is no broker: the setting broker is empty");
    }
    ClusterReader cluster = new ClusterReader(root.around(), settings);
    if (dryRun) {
      cluster
          .withoutLedger()
          .queues()
          .forEach(queue -> root.around().out().println(queue.name() + ": " + queue.waiting()));
    } else {
      root.around().out().println("Jobs sent to the workers again: " + cluster.redrive());
    }
    return Exit.DONE;
  }

  private String brief(Path path) {
    return FileNames.shown(root.around().brief(path));
  }

  private void say(Path file, String what) {
    root.around()
        .out()
        .println(FileNames.shownName(file) + ": " + (dryRun ? "would be " : "") + what);
  }

  private void list(List<Item> rejected, Map<Path, String> reasons) {
    for (Item item : rejected) {
      String reason = reasons.getOrDefault(item.file(), "");
      root.around()
          .out()
          .println(FileNames.shownName(item.file()) + (reason.isEmpty() ? "" : "\n  " + reason));
    }
    root.around()
        .out()
        .println(
            rejected.isEmpty()
                ? "No file is rejected."
                : "Name files to have them tried again, or give --all.");
  }

  private static Optional<Path> find(List<Item> items, String name) {
    String wanted = Path.of(name).getFileName().toString();
    return items.stream()
        .map(Item::file)
        .filter(file -> FileNames.shownName(file).equals(wanted) || file.endsWith(wanted))
        .findFirst();
  }

  private static Path waiting(List<Item> waiting, List<Item> rejected, String name) {
    return find(waiting, name)
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no file \"%s\", neither rejected nor waiting%s"
                        .formatted(
                            name,
                            NearestSpelling.among(
                                    Stream.concat(rejected.stream(), waiting.stream())
                                        .map(item -> FileNames.shownName(item.file()))
                                        .toList())
                                .hint(name))));
  }
}
