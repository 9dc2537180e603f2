package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.proposal.ProposalComparison;
import org.demarche.app.Wiring;
import org.demarche.app.change.ChangesDocument;
import org.demarche.app.change.ComparedState;
import org.demarche.app.change.StateFinder;
import org.demarche.app.option.Candidates;
import org.demarche.app.option.TemplatesOption;
import org.demarche.app.output.ChangesJson;
import org.demarche.app.output.ChangesText;
import org.demarche.app.proposal.ProposalsJson;
import org.demarche.app.proposal.ProposalsText;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.finding.SourceText;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two definitions, and what follows. */
@Command(
    name = "diff",
    description = {
      "Says what changed between two states of a package, element by element, and what follows:"
          + " what can move now, what waits, what lost its counterpart, what is overdue.",
      "",
      "Each state is a file or an edition; the definition of an edition is the private copy that"
          + " is kept with it, or else looked for in the folder of definitions. Elements are known again by their ids; one whose id was"
          + " changed says so by \"was: former-id\". Nothing is written unless a format is named.",
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
      "  demarche diff old.yaml new.yaml --format pdf   as a document, changes.pdf",
      "  demarche diff talks@3 talks --format pdf,html --into papers",
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
      names = "--format",
      paramLabel = "FORMATS",
      completionCandidates = Candidates.Formats.class,
      description = "Write a document instead: pdf, html, docx.")
  private @Nullable String format;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "Where changes.pdf and the like go (default: here).")
  private @Nullable String into;

  @Mixin private TemplatesOption templates = new TemplatesOption();

  @Option(
      names = "--as-proposals",
      description = "Compare two proposals on the same questions: ours, then theirs.")
  private boolean proposals;

  DiffCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (before.equals("-") && after.equals("-")) {
      throw new UsageException("Only one of the two can be standard input");
    }
    if (json && format != null) {
      throw new UsageException("Either --json or --format");
    }
    if (proposals && format != null) {
      throw new UsageException("Either --as-proposals or --format");
    }
    if (into != null && format == null) {
      throw new UsageException("--into wants --format");
    }
    Settings settings =
        templates
            .on(root.settings())
            .flag(Setting.AS_OF, asOf)
            .flag(Setting.OUTPUT, "--out", output)
            .flag(Setting.FORMAT, format);
    StateFinder finder = new StateFinder(root.around(), settings, json);
    Optional<ComparedState> former = finder.find(before);
    Optional<ComparedState> present = former.flatMap(found -> finder.find(after));
    return present.isEmpty() ? Exit.USAGE : compare(former.orElseThrow(), present.get(), settings);
  }

  private int compare(ComparedState former, ComparedState now, Settings settings)
      throws IOException, InterruptedException {
    if (proposals) {
      return compare(former.definition().content(), now.definition().content());
    }
    State then = former.state();
    State today = now.state();
    PackageComparison comparison = PackageComparison.of(then, today);
    if (format != null) {
      return document(former, now, settings) ? exit(comparison) : Exit.USAGE;
    }
    root.around()
        .out()
        .print(
            json
                ? ChangesJson.of(then, today, comparison)
                : new ChangesText(then, today, comparison, Wiring.words(root.around(), settings))
                    .text());
    return exit(comparison);
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

  private static int exit(PackageComparison comparison) {
    return comparison.isEmpty() ? Exit.DONE : Exit.ERRORS;
  }

  /** Whether the document could be made; prints where it is, or why not. */
  private boolean document(ComparedState former, ComparedState now, Settings settings)
      throws IOException, InterruptedException {
    Path folder = root.around().path(into == null ? "." : into);
    ChangesDocument made = ChangesDocument.write(root.around(), settings, former, now, folder);
    FindingsText text = root.findingsText(settings);
    made.findings()
        .forEach(
            f -> root.around().err().print(text.of(new SourceText(f.at().file(), List.of()), f)));
    made.files().forEach(file -> root.around().out().println("Wrote " + root.around().show(file)));
    return !made.files().isEmpty();
  }
}
