package org.demarche.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.TimeFacts;
import org.demarche.bundle.DataFile;
import org.demarche.bundle.Discrepancy;
import org.demarche.bundle.EditionDocument;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.Publication;
import org.demarche.bundle.Publication.Published;
import org.demarche.bundle.Publication.Refused;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one definition to its edition. Each step returns a value, or nothing if there are errors,
 * which the report then has; whatever happens, the caller gets a result and no exception. Safe for
 * use by several threads.
 */
public final class EditionBuilder implements Builder {

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

  /** Reads and checks only; makes nothing. */
  public BuildResult check(Path file, boolean strict) {
    return check(file, strict, Admission.OPEN);
  }

  BuildResult check(Path file, boolean strict, Admission admission) {
    Report report = new Report(file, strict);
    try {
      InputFile.load(file, report).ifPresent(source -> understand(source, null, admission, report));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
    }
    return report.end();
  }

  /**
   * What a definition says that depends on the day; empty if it can't be read or has no content.
   *
   * @param day that "today" means
   */
  public Optional<TimeFacts> facts(Path file, LocalDate day) {
    Report report = new Report(file, false);
    try {
      return InputFile.load(file, report)
          .flatMap(source -> stages.reader().read(report.fileName(), source.content()).definition())
          .map(definition -> facts(definition, day));
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
  public BuildResult build(Path file, BuildSettings settings) {
    return build(file, settings, Admission.OPEN);
  }

  BuildResult build(Path file, BuildSettings settings, Admission admission) {
    Report report = new Report(file, settings.strict());
    try {
      return InputFile.load(file, report)
          .flatMap(
              source ->
                  understand(source, settings, admission, report)
                      .map(definition -> subject(definition, source, settings, report))
                      .flatMap(subject -> basis(subject, settings, report))
                      .flatMap(draft -> edition(draft, settings, report)))
          .map(report::published)
          .orElseGet(report::end);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
      return report.end();
    }
  }

  /** Reads and checks; all faults of both in one pass. */
  private Optional<Definition> understand(
      SourceFile source, @Nullable BuildSettings settings, Admission admission, Report report) {
    ReadResult read = stages.reader().read(report.fileName(), source.content());
    report.source(read.source());
    report.add(read.findings());
    read.definition()
        .ifPresent(
            definition -> {
              report.packageId(definition.content().id());
              report.add(stages.checker().check(onDay(definition, settings)));
              report.add(admission.admit(definition));
            });
    return read.definition().filter(definition -> !report.hasErrors());
  }

  /** Checks speak of the same day as the documents. */
  private static Definition onDay(Definition definition, @Nullable BuildSettings settings) {
    return settings == null ? definition : definition.asOf(settings.asOf(definition.content()));
  }

  private Subject subject(
      Definition definition, SourceFile source, BuildSettings settings, Report report) {
    NegotiatingPackage content = definition.content();
    Analysis analysis = Analysis.of(content, definition.index(), settings.asOf(content));
    return new Subject(definition, analysis, report.findings(), source, version);
  }

  /** Looks at all else that the edition depends on, before any of it is used. */
  private Optional<Draft> basis(Subject subject, BuildSettings settings, Report report) {
    try {
      return Optional.of(Draft.of(subject, stages.basis().of(settings), version));
    } catch (IOException | UncheckedIOException e) {
      report.add(
          OperationRules.NO_TEMPLATES, "The templates or fonts cannot be read", Causes.of(e));
      return Optional.empty();
    }
  }

  private Optional<Published> edition(Draft draft, BuildSettings settings, Report report) {
    Optional<Published> standing = settings.reuse() ? draft.standing(settings) : Optional.empty();
    return standing.or(
        () ->
            render(draft, settings, report)
                .flatMap(documents -> publish(draft, documents, settings, report)));
  }

  /** Makes the documents, in time. */
  private Optional<List<EditionDocument>> render(
      Draft draft, BuildSettings settings, Report report) {
    try {
      Rendering rendering =
          TimeLimit.call(
              settings.timeLimit(), () -> Rendering.of(draft.subject(), settings, stages));
      report.add(rendering.findings());
      return report.hasErrors() ? Optional.empty() : Optional.of(rendering.documents());
    } catch (TimeoutException e) {
      report.add(OperationRules.OVERTIME, OperationRules.overtime(settings.timeLimit()), "");
    } catch (ExecutionException e) {
      brokeDown(e.getCause() == null ? e : e.getCause(), report);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      report.add(OperationRules.BROKE_DOWN, "The build was stopped before it was done", "");
    }
    return Optional.empty();
  }

  /** Writes the edition, reads it back, and shows it. */
  private Optional<Published> publish(
      Draft draft, List<EditionDocument> documents, BuildSettings settings, Report report) {
    try {
      List<DataFile> data = draft.data();
      Manifest manifest = draft.manifest(documents, data, settings, report.findings());
      Publication publication =
          stages
              .publisher()
              .publish(settings.out(), manifest, documents, data, e -> draft.stays(e, settings));
      if (publication instanceof Refused refused) {
        refused.discrepancies().forEach(discrepancy -> notVerified(discrepancy, report));
        return Optional.empty();
      }
      return Optional.of((Published) publication);
    } catch (IOException e) {
      report.add(
          OperationRules.NOT_WRITTEN,
          "The edition cannot be written to '" + settings.out() + "'",
          Causes.of(e));
      return Optional.empty();
    }
  }

  private static void notVerified(Discrepancy discrepancy, Report report) {
    report.add(OperationRules.NOT_VERIFIED, discrepancy.file() + " " + discrepancy.detail(), "");
  }

  private static void brokeDown(Throwable fault, Report report) {
    LOG.error("A step broke down for {}", report.fileName(), fault);
    boolean memory = fault instanceof OutOfMemoryError;
    report.add(
        memory ? OperationRules.OUT_OF_MEMORY : OperationRules.BROKE_DOWN,
        memory ? "The documents need more memory than there is" : "A step of the build broke down",
        fault.getClass().getSimpleName() + ": " + fault.getMessage());
  }
}
