package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.check.ListCheck;
import org.demarche.app.option.Candidates;
import org.demarche.app.option.CheckOptions;
import org.demarche.app.output.ProgressLine;
import org.demarche.app.output.Results;
import org.demarche.app.output.ResultsJson;
import org.demarche.app.report.ReportOrder;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.ListsFolder;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.pipeline.BatchBuilder;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and checks, makes nothing. */
@Command(
    name = "check",
    description = {
      "Checks definitions and distribution lists and names every fault with its place.",
      "",
      "Each finding shows file, line and column, the line itself with a marker, and what to do."
          + " Nothing is written. Use \"demarche explain CODE\" for more about a code."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche check                         all definitions in input/",
      "  demarche check talks.yaml drafts/      a file, and all in a folder",
      "  demarche check lists/                  distribution lists",
      "  demarche check --strict talks.yaml     warnings count as errors",
      "  demarche check --json > findings.json  for another program",
      "  demarche check --report sarif > check.sarif    for a code review",
      "  demarche check --report github --report junit=check.xml    for a build server",
      "  demarche check - < talks.yaml          what another program gives"
    })
final class CheckCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "0..*",
      description =
          "Definitions, lists, or folders that hold some; - is standard input (default: input).")
  private List<String> names = new ArrayList<>();

  @Mixin private CheckOptions options = new CheckOptions();

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FORM[=FILE]",
      completionCandidates = Candidates.Reports.class,
      description =
          "Write the findings as sarif, junit or github (annotations), to a file or instead of the"
              + " findings in words; can be repeated.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print findings only: no progress, no count.")
  private boolean quiet;

  CheckCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    List<ReportOrder> orders = orders();
    Settings settings = options.on(root.settings());
    Inputs.Found found = Inputs.find(root.around(), settings, names);
    boolean forPrograms = json || !orders.isEmpty();
    Results checked = check(forPrograms ? found.inputs() : found.orRefuse(), settings);
    Results results = checked.and(found.faults());
    ListsFolder.of(root.around(), settings)
        .warning()
        .ifPresent(warning -> root.around().err().println("demarche: " + warning));
    for (ReportOrder order : orders) {
      write(order, results.all());
    }
    if (json) {
      root.around().out().print(ResultsJson.of(ResultsJson.CHECK, results.all()));
    } else if (orders.stream().noneMatch(ReportOrder::isPrinted)) {
      root.around().out().print(results.findings(root.findingsText(settings)));
      root.around().out().print(quiet ? "" : results.count() + "\n");
    }
    return found.missing().isEmpty() ? results.exitCode() : Exit.USAGE;
  }

  private List<ReportOrder> orders() {
    List<ReportOrder> orders = reports.stream().map(ReportOrder::parse).toList();
    long printed = orders.stream().filter(ReportOrder::isPrinted).count() + (json ? 1 : 0);
    if (printed > 1) {
      throw new UsageException(
          "Standard output takes one form only; give the others a file, as in --report sarif=FILE");
    }
    return orders;
  }

  private void write(ReportOrder order, List<BuildResult> results) throws IOException {
    String report = order.form().write(results, root.around());
    if (order.isPrinted()) {
      root.around().out().print(report);
    } else {
      Files.writeString(root.around().path(order.file()), report);
    }
  }

  /** Lists come after definitions. */
  private Results check(List<Input> files, Settings settings) {
    ListCheck lists = new ListCheck(root.around(), settings);
    Map<Boolean, List<Input>> parted =
        files.stream().collect(Collectors.partitioningBy(lists::isList));
    List<Input> definitions = parted.getOrDefault(false, List.of());
    BatchBuilder builder = Wiring.batchBuilder(root.around(), settings);
    try (ProgressLine progress = new ProgressLine(root.around(), definitions.size(), quiet)) {
      List<BuildResult> all =
          new ArrayList<>(
              builder.check(
                  definitions,
                  settings.flag(Setting.STRICT),
                  settings.timeLimit(),
                  result -> progress.done(result.input().toString())));
      all.addAll(lists.check(parted.getOrDefault(true, List.of())));
      return new Results(all);
    }
  }
}
