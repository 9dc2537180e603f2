package org.demarche.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.proposal.ProposalComparison;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.app.Inputs;
import org.demarche.app.output.ChangesJson;
import org.demarche.app.output.ChangesText;
import org.demarche.app.output.ResultsJson;
import org.demarche.app.proposal.ProposalsJson;
import org.demarche.app.proposal.ProposalsText;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionKey;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.EditionSource;
import org.demarche.pipeline.Input;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two definitions, and what follows. */
@Command(
    name = "diff",
    description = {
      "Says what changed between two states of a package, element by element, and what follows:"
          + " what can move now, what waits, what lost its counterpart, what is overdue.",
      "",
      "Each state is a file or an edition; the definition of an edition is looked for in the"
          + " folder of definitions. Elements are known again by their ids; one whose id was"
          + " changed says so by \"was: former-id\". Nothing is written.",
      "",
      "With --as-proposals the two are proposals of two sides: what both say, how far they are"
          + " apart, what one asks and the other does not answer, what one offers unasked.",
      "",
      "The exit code is 0 if there are no differences, 1 if there are some, 2 if the command was"
          + " not understood or a definition is not there or has errors."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche diff old.yaml new.yaml                what changed, in words",
      "  demarche diff us-dprk-1998@3 us-dprk-1998@4    between two editions",
      "  demarche diff us-dprk-1998 draft.yaml          since the current edition",
      "  demarche diff old.yaml -                       with what another program gives",
      "  demarche diff old.yaml new.yaml --json         for another program",
      "  demarche diff --as-proposals ours.yaml theirs.yaml   agreed, apart, unanswered"
    })
final class DiffCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "A definition, or an edition such as us-dprk-1998@3; - is standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The like.")
  private String after = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day that \"today\" means in both (default: what each says, and of an edition the"
              + " day of its documents).")
  private @Nullable String asOf;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The folder of documents (default: output).")
  private @Nullable String output;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = "--as-proposals",
      description = "Compare two proposals on the same questions: ours, then theirs.")
  private boolean proposals;

  DiffCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (before.equals("-") && after.equals("-")) {
      throw new UsageException("Only one of the two can be standard input");
    }
    Settings settings =
        root.settings().flag(Setting.AS_OF, asOf).flag(Setting.OUTPUT, "--out", output);
    Optional<State> former = read(settings, before);
    Optional<State> present = former.isPresent() ? read(settings, after) : Optional.empty();
    if (former.isEmpty() || present.isEmpty()) {
      return Exit.USAGE;
    }
    if (proposals) {
      return compare(former.get().content(), present.get().content());
    }
    PackageComparison comparison = PackageComparison.of(former.get(), present.get());
    root.around()
        .out()
        .print(
            json
                ? ChangesJson.of(former.get(), present.get(), comparison)
                : new ChangesText(former.get(), present.get(), comparison).text());
    return comparison.isEmpty() ? Exit.DONE : Exit.ERRORS;
  }

  private int compare(NegotiatingPackage ours, NegotiatingPackage theirs) {
    ProposalComparison comparison = ProposalComparison.of(ours, theirs);
    root.around()
        .out()
        .print(
            json
                ? ProposalsJson.of(ours, theirs, comparison)
                : new ProposalsText(ours, theirs, comparison).text());
    return comparison.isAgreed() ? Exit.DONE : Exit.ERRORS;
  }

  /**
   * What is to be compared.
   *
   * @param asOf the day that "today" means in an edition; null for a file, which says it itself
   */
  private record Compared(Input input, @Nullable LocalDate asOf) {}

  /** A file goes before an edition of the same name. */
  private Compared find(Settings settings, String name) {
    boolean file = Files.exists(root.around().path(name));
    Optional<Edition> edition = file ? Optional.empty() : edition(settings, name);
    if (edition.isPresent()) {
      return source(settings, edition.get());
    }
    if (!file && EditionKey.parse(name).isPresent()) {
      throw new UsageException("There is no edition %s that is kept".formatted(name));
    }
    List<Input> inputs = Inputs.find(root.around(), settings, List.of(name)).orRefuse();
    if (inputs.size() > 1) {
      throw new UsageException(
          "%s has %d definitions; name one of them".formatted(name, inputs.size()));
    }
    return new Compared(inputs.get(0), null);
  }

  private static Optional<Edition> edition(Settings settings, String name) {
    EditionStore store = new EditionStore(settings.folder(Setting.OUTPUT));
    try {
      Optional<EditionKey> key = EditionKey.parse(name);
      return key.isPresent() ? store.find(key.get()) : store.current(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compared source(Settings settings, Edition edition) {
    Path folder = settings.folder(Setting.INPUT);
    Manifest.Input made = edition.manifest().input();
    try {
      Path found =
          EditionSource.find(folder, made)
              .orElseThrow(
                  () ->
                      new UsageException(
                          ("The definition of %s is not in %s any more (%s, SHA-256 %s). An edition"
                                  + " holds none, so name the file instead")
                              .formatted(
                                  edition.key(),
                                  root.around().show(folder),
                                  made.file(),
                                  made.sha256())));
      return new Compared(Input.at(root.around().brief(found)), edition.manifest().asOf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty, with its findings printed, for a definition that has errors. */
  private Optional<State> read(Settings settings, String name) {
    Compared compared = find(settings, name);
    ReadResult read =
        new DefinitionReader()
            .read(root.around().show(compared.input().path()), Inputs.bytes(compared.input()));
    List<Finding> errors = new ArrayList<>(read.findings());
    read.definition().ifPresent(one -> errors.addAll(Checks.run(one)));
    errors.removeIf(finding -> !finding.isError());
    if (read.definition().isPresent() && errors.isEmpty()) {
      return Optional.of(state(read.definition().get(), compared, settings));
    }
    errors.sort(null);
    if (json) {
      BuildResult result = BuildResult.rejected(compared.input().path(), read.source(), errors);
      root.around().out().print(ResultsJson.of(ResultsJson.CHECK, List.of(result)));
    } else {
      root.around().err().print(root.findingsText(settings).of(read.source(), errors));
    }
    return Optional.empty();
  }

  private static State state(Definition definition, Compared compared, Settings settings) {
    LocalDate own = definition.content().asOf();
    LocalDate day = settings.asOf().orElse(compared.asOf() == null ? own : compared.asOf());
    Definition dated = definition.asOf(day);
    return new State(dated.content(), AnalysisReport.of(dated, day));
  }
}
