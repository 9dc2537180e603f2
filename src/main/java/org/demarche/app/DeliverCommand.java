package org.demarche.app;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.deliver.ListChecks;
import org.demarche.deliver.ListFile;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Known;
import org.demarche.deliver.plan.PlanText;
import org.demarche.deliver.plan.Trigger;
import org.demarche.model.Finding;
import org.demarche.model.SourceText;
import org.demarche.render.FindingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies of packages to those who may have them. */
@Command(
    name = "deliver",
    description = {
      "Shows who would get which packages by distribution lists, and why not.",
      "",
      "Lists are the files in lists/; \"demarche new --list FILE\" starts one. A copy that its"
          + " marking forbids is refused. A dry run reaches nobody: it has no way to."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche deliver --dry-run             all lists",
      "  demarche deliver desk --dry-run        one list",
      "  demarche deliver --to ana --dry-run    one recipient",
      "  demarche deliver --dry-run --json      for another program"
    })
final class DeliverCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      paramLabel = "LIST",
      arity = "0..*",
      description = "Ids of distribution lists (default: all).")
  private List<String> lists = new ArrayList<>();

  @Option(names = "--to", paramLabel = "RECIPIENT", description = "Only this recipient, by id.")
  private List<String> recipients = new ArrayList<>();

  @Option(names = "--dry-run", description = "Only show what would be sent.")
  private boolean dryRun;

  @Option(
      names = "--lists",
      paramLabel = "FOLDER",
      description = "Where the distribution lists are (default: lists).")
  private @Nullable String folder;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the documents are (default: output).")
  private @Nullable String out;

  @Option(names = "--json", description = "Print the plan as JSON.")
  private boolean json;

  DeliverCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (!dryRun) {
      throw new UsageException("Sending is not there yet. To see what would be sent: --dry-run");
    }
    Surroundings around = root.around();
    Settings settings =
        root.settings().flag(Setting.LISTS, "--lists", folder).flag(Setting.OUTPUT, "--out", out);
    DryRun run =
        new DryRun(
            settings.folder(Setting.LISTS),
            settings.folder(Setting.OUTPUT),
            settings.folder(Setting.INPUT).resolve("accepted"));
    ListChecks checks = Wiring.listChecks(around, settings);
    List<ListFile> files = run.files(around, checks);
    if (files.isEmpty()) {
      throw new UsageException(
          "There is no distribution list in %s. To start one: demarche new --list FILE"
              .formatted(around.show(run.lists())));
    }
    Trigger trigger = new Trigger.OnDemand(Set.copyOf(lists), Set.copyOf(recipients));
    DeliveryPlan plan = run.plan(files, trigger, checks, Known.nothing(), around);
    print(plan, files, root.findingsText(settings));
    return plan.allFindings().stream().anyMatch(Finding::isError) ? Exit.ERRORS : Exit.DONE;
  }

  /** Findings of refused copies stand in the table. */
  private void print(DeliveryPlan plan, List<ListFile> files, FindingsText text) {
    if (json) {
      root.around().out().println(PlanJson.of(plan));
      return;
    }
    Map<String, SourceText> sources = new LinkedHashMap<>();
    files.forEach(file -> sources.put(file.source().file(), file.source()));
    for (Finding finding : plan.findings()) {
      String file = finding.at().file();
      SourceText source = sources.getOrDefault(file, new SourceText(file, List.of()));
      root.around().err().println(text.of(source, finding));
    }
    root.around().err().flush();
    root.around().out().print(new PlanText(ZoneId.systemDefault()).of(plan));
  }
}
