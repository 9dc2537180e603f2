package org.demarche.app.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.option.BuildOptions;
import org.demarche.app.output.ProgressLine;
import org.demarche.app.output.Results;
import org.demarche.app.output.ResultsJson;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.pipeline.BatchBuilder;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Definitions to documents, where they lie. */
@Command(
    name = "build",
    description = {
      "Writes the documents of definitions to output/<package id>/.",
      "",
      "Each definition is read, checked, analysed and laid out as PDF and HTML. A definition with"
          + " errors gets no documents, and what was built of it before stays as it is. The"
          + " definitions are left where they lie."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche build                             all definitions in input/",
      "  demarche build talks.yaml --out /tmp/out   one file, elsewhere",
      "  demarche build --as-of 1999-03-03          as if that day were today",
      "  demarche build --format html --jobs 1      no PDF, one after the other",
      "  demarche build --format pdf,html,docx      also for Word, to be worked on"
    })
final class BuildCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "0..*",
      description = "Definitions, or folders that hold some; - is standard input (default: input).")
  private List<String> names = new ArrayList<>();

  @Mixin private BuildOptions options = new BuildOptions();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  BuildCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    Environment around = root.around();
    Settings settings = options.on(root.settings());
    Inputs.Found found = Inputs.find(around, settings, names);
    List<Input> files = json ? found.inputs() : found.orRefuse();
    BuildSettings what = Wiring.buildSettings(around, settings);
    Results results = build(files, what, settings);
    if (json) {
      around.out().print(ResultsJson.of(ResultsJson.BUILD, results.and(found.faults()).all()));
      return found.missing().isEmpty() ? results.exitCode() : Exit.USAGE;
    }
    around.err().print(results.findings(root.findingsText(settings)));
    if (!options.quiet()) {
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      around.err().flush();
      around.out().print(results.editions(around));
      around.out().println(results.summary(what.out(), took, around));
    }
    return results.exitCode();
  }

  private Results build(List<Input> files, BuildSettings what, Settings settings) {
    BatchBuilder builder = Wiring.batchBuilder(root.around(), settings);
    try (ProgressLine progress = new ProgressLine(root.around(), files.size(), options.quiet())) {
      Results results =
          new Results(
              builder.build(files, what, result -> progress.done(result.input().toString())));
      Wiring.writeCatalogue(root.around(), settings);
      return results;
    }
  }
}
