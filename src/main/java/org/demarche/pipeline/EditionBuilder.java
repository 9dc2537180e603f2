package org.demarche.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.DataFile;
import org.demarche.edition.Discrepancy;
import org.demarche.edition.EditionDocument;
import org.demarche.edition.Manifest;
import org.demarche.edition.Publication;
import org.demarche.edition.Publication.Published;
import org.demarche.edition.Publication.Refused;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one definition to its edition. Each step returns a value, or nothing if there are errors,
 * which the report then has; whatever happens, the caller gets a result and no exception. Safe for
 * use by several threads.
 */
public final class EditionBuilder implements Builder, Validator {

  private static final Logger LOG = LoggerFactory.getLogger(EditionBuilder.class);

  private final Stages stages;
  private final String version;

  /**
   * @param version of Demarche, for documents and manifests
   */
  public EditionBuilder(Stages stages, String version) {
    this.stages = stages;
    this.version = version;
  }

  /**
   * Reads and checks only; makes nothing.
   *
   * @param limit how long it may take
   */
  public BuildResult check(Path file, boolean strict, Duration limit) {
    return check(Input.at(file), strict, limit, Admission.OPEN);
  }

  BuildResult check(Input input, boolean strict, Duration limit, Admission admission) {
    return check(input, d -> d.content().asOf(), strict, limit, admission);
  }

  /** Makes ready for builds with such settings, beside what else goes on; see {@link Rehearsal}. */
  public void rehearse(BuildSettings settings) {
    new Rehearsal(stages).begin(settings);
  }

  /** Makes ready what comes after reading and checking. */
  void prepare(BuildSettings settings) {
    new Rehearsal(stages).beginTypesetter(settings);
  }

  /** Makes ready for checks alone. */
  public void rehearseChecks(BuildSettings settings) {
    new Rehearsal(stages).beginChecks(settings);
  }

  /** What {@link #build} would find before it makes documents. */
  @Override
  public BuildResult check(Input input, BuildSettings settings) {
    return check(input, settings::asOf, settings.strict(), settings.timeLimit(), Admission.OPEN);
  }

  private BuildResult check(
      Input input,
      Function<Definition, LocalDate> day,
      boolean strict,
      Duration limit,
      Admission admission) {
    FindingReport report = new FindingReport(input, strict);
    try {
      InputFile.load(input, report)
          .ifPresent(source -> understand(source, day, limit, admission, report));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
    }
    return report.end();
  }

  /**
   * What a definition says that depends on the day; empty if it can't be read or has no content.
   *
   * @param settings say what "today" means
   */
  public Optional<TimeFacts> facts(Path file, BuildSettings settings) {
    Input input = Input.at(file);
    FindingReport report = new FindingReport(input, false);
    try {
      return InputFile.load(input, report)
          .flatMap(source -> stages.reader().read(report.fileName(), source.content()).definition())
          .map(definition -> facts(definition, settings.asOf(definition)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
      return Optional.empty();
    }
  }

  private static TimeFacts facts(Definition definition, LocalDate day) {
    NegotiatingPackage content = definition.content();
    Analysis analysis = Analysis.of(content, definition.index(), day);
    return TimeFacts.of(content, analysis.deadlines(), day);
  }

  /** All the way to {@code out/<id>/}. */
  @Override
  public BuildResult build(Input input, BuildSettings settings) {
    return build(input, settings, Admission.OPEN);
  }

  BuildResult build(Input input, BuildSettings settings, Admission admission) {
    FindingReport report = new FindingReport(input, settings.strict());
    try {
      return InputFile.load(input, report)
          .flatMap(
              source ->
                  understand(source, settings::asOf, settings.timeLimit(), admission, report)
                      .flatMap(definition -> subject(definition, source, settings, report))
                      .map(subject -> FormerEdition.of(subject, settings, stages.reader()))
                      .flatMap(former -> basis(former, settings, report))
                      .flatMap(inputs -> edition(inputs, settings, report)))
          .map(report::published)
          .orElseGet(report::end);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
      return report.end();
    }
  }

  /**
   * Reads and checks, in time; all faults of both in one pass.
   *
   * @param day that checks speak of, the same as that of the documents
   */
  private Optional<Definition> understand(
      SourceFile source,
      Function<Definition, LocalDate> day,
      Duration limit,
      Admission admission,
      FindingReport report) {
    String name = report.fileName();
    Optional<CheckedDefinition> understood =
        inTime(
            limit,
            "The definition was not read and checked",
            report,
            () -> CheckedDefinition.of(name, source.content(), day, stages));
    understood.ifPresent(
        what -> {
          report.source(what.read().source());
          report.add(what.findings());
          what.definition()
              .ifPresent(
                  definition -> {
                    report.packageId(definition.content().id());
                    report.add(admission.admit(definition));
                  });
        });
    return understood
        .flatMap(CheckedDefinition::definition)
        .filter(definition -> !report.hasErrors());
  }

  private Optional<Subject> subject(
      Definition definition, SourceFile source, BuildSettings settings, FindingReport report) {
    NegotiatingPackage content = definition.content();
    return inTime(
        settings.timeLimit(),
        "The package was not analysed",
        report,
        () ->
            new Subject(
                definition,
                Analysis.of(content, definition.index(), settings.asOf(definition)),
                report.findings(),
                source,
                version));
  }

  /** Looks at all else that the edition depends on, before any of it is used. */
  private Optional<EditionInputs> basis(
      FormerEdition former, BuildSettings settings, FindingReport report) {
    try {
      return Optional.of(
          EditionInputs.of(former, stages.basis().of(settings), stages.basis()::has, version));
    } catch (IOException | UncheckedIOException e) {
      noFonts(e, report);
      return Optional.empty();
    }
  }

  /** Documents are made in memory: what files they need are the machine's, not the definition's. */
  private static void noFonts(Throwable fault, FindingReport report) {
    report.add(
        OperationRules.NO_TEMPLATES,
        "The templates or fonts cannot be read",
        FaultMessages.of(fault));
  }

  private Optional<Published> edition(
      EditionInputs inputs, BuildSettings settings, FindingReport report) {
    Optional<Published> standing =
        settings.reuse()
            ? inputs.standing(settings).map(edition -> new Published(edition, false))
            : Optional.empty();
    return standing.or(
        () ->
            render(inputs, settings, report)
                .flatMap(documents -> publish(inputs, documents, settings, report)));
  }

  /** Makes the documents, in time. */
  private Optional<List<EditionDocument>> render(
      EditionInputs inputs, BuildSettings settings, FindingReport report) {
    Optional<Rendering> rendering =
        inTime(
            settings.timeLimit(),
            "The documents were not made",
            report,
            () -> Rendering.of(inputs.subject(), settings, stages));
    rendering.ifPresent(made -> report.add(made.findings()));
    return rendering.filter(made -> !report.hasErrors()).map(Rendering::documents);
  }

  /**
   * What a step gives; nothing, and a finding, if it breaks down or takes longer than the limit.
   *
   * @param late what to say then
   */
  private static <T> Optional<T> inTime(
      Duration limit, String late, FindingReport report, Callable<T> step) {
    try {
      return Optional.of(TimeLimit.call(limit, step));
    } catch (TimeoutException e) {
      report.add(OperationRules.OVERTIME, OperationRules.overtime(late, limit), "");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof UncheckedIOException) {
        noFonts(cause, report);
      } else {
        brokeDown(cause, report);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      report.add(OperationRules.BROKE_DOWN, "The build was stopped before it was done", "");
    }
    return Optional.empty();
  }

  /** Writes the edition, reads it back, and shows it. */
  private Optional<Published> publish(
      EditionInputs inputs,
      List<EditionDocument> documents,
      BuildSettings settings,
      FindingReport report) {
    try {
      List<DataFile> data = inputs.data();
      Manifest manifest = inputs.manifest(documents, data, settings, report.findings());
      report.add(inputs.datedBefore(settings).stream().toList()); // of no moment for its documents
      if (report.hasErrors()) {
        return Optional.empty();
      }
      Publication publication =
          stages
              .publisher()
              .publish(
                  settings.out(),
                  manifest,
                  documents,
                  data,
                  inputs.subject().source().content(),
                  settings.order(),
                  e -> inputs.stays(e, settings));
      if (publication instanceof Refused refused) {
        refused.discrepancies().forEach(discrepancy -> notVerified(discrepancy, report));
        return Optional.empty();
      }
      return Optional.of((Published) publication);
    } catch (IOException e) {
      report.add(
          OperationRules.NOT_WRITTEN,
          "The edition cannot be written to '" + settings.out() + "'",
          FaultMessages.of(e));
      return Optional.empty();
    }
  }

  private static void notVerified(Discrepancy discrepancy, FindingReport report) {
    report.add(OperationRules.NOT_VERIFIED, discrepancy.file() + " " + discrepancy.detail(), "");
  }

  private static void brokeDown(Throwable fault, FindingReport report) {
    LOG.error("A step broke down for {}", report.fileName(), fault);
    String what = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    Optional<IOException> machine = FaultMessages.ofMachine(fault);
    if (machine.isPresent()) {
      report.add(DropRules.MACHINE, "The machine failed", FaultMessages.of(machine.get()));
    } else if (fault instanceof OutOfMemoryError) {
      report.add(
          OperationRules.OUT_OF_MEMORY, "The documents need more memory than there is", what);
    } else {
      report.add(OperationRules.BROKE_DOWN, "A step of the build broke down", what);
    }
  }
}
