package org.demarche.app.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.check.ValidDefinition;
import org.demarche.app.option.AsOfOption;
import org.demarche.app.output.AnalysisText;
import org.demarche.app.output.ResultsJson;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.edition.AnalysisJson;
import org.demarche.model.Definition;
import org.demarche.pipeline.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What follows from a definition, without documents. */
@Command(
    name = "analyse",
    description = {
      "Says what follows from a definition: what can begin, what waits for whom, what it hangs on.",
      "",
      "The same as in the documents and in their analysis.json; nothing is written. Use"
          + " \"demarche explain WORD\" for what a word means."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche analyse talks.yaml                        in words",
      "  demarche analyse talks.yaml --as-of 2026-03-01     as of another day",
      "  demarche analyse talks.yaml --json                 as analysis.json, for other programs"
    })
final class AnalyseCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(paramLabel = "FILE", description = "A definition; - is standard input.")
  private String name = "";

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Option(names = "--json", description = "Print analysis.json, or the findings if there is none.")
  private boolean json;

  AnalyseCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Settings settings = asOf.on(root.settings());
    Inputs.Found found = Inputs.find(root.around(), settings, List.of(name));
    if (json && !found.missing().isEmpty()) {
      root.around().out().print(ResultsJson.of(ResultsJson.CHECK, found.faults()));
      return Exit.USAGE;
    }
    Input input = found.orRefuse().get(0);
    Optional<Definition> definition =
        new ValidDefinition(root.around(), settings, json).read(input);
    definition.ifPresent(one -> root.around().out().print(text(one)));
    return definition.isPresent() ? Exit.DONE : Exit.ERRORS;
  }

  private String text(Definition definition) {
    Analysis analysis =
        Analysis.of(definition.content(), definition.index(), definition.content().asOf());
    return json
        ? new String(
            AnalysisJson.write(AnalysisReport.of(definition, analysis)), StandardCharsets.UTF_8)
        : new AnalysisText(definition, analysis, Wiring.words(root.around(), root.settings()))
            .text();
  }
}
