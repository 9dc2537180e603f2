package org.demarche.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.demarche.analysis.Analysis;
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
      InputFile.load(file, report).ifPresent(source -> understand(source, admission, report));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
    }
    return report.end();
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
                  understand(source, admission, report)
                      .map(definition -> subject(definition, source, settings, report))
                      .flatMap(subject -> render(subject, settings, report))
                      .flatMap(edition -> publish(edition, settings, report)))
          .map(report::published)
          .orElseGet(report::end);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      brokeDown(e, report);
      return report.end();
    }
  }

  /** Reads and checks; all faults of both in one pass. */
  private Optional<Definition> understand(SourceFile source, Admission admission, Report report) {
    ReadResult read = stages.reader().read(report.fileName(), source.content());
    report.source(read.source());
    report.add(read.findings());
    read.definition()
        .ifPresent(
            definition -> {
              report.packageId(definition.content().id());
              report.add(stages.checker().check(definition));
              report.add(admission.admit(definition));
            });
    return read.definition().filter(definition -> !report.hasErrors());
  }

  private Subject subject(
      Definition definition, SourceFile source, BuildSettings settings, Report report) {
    NegotiatingPackage content = definition.content();
    Analysis analysis = Analysis.of(content, definition.index(), settings.asOf(content));
    return new Subject(definition, analysis, report.findings(), source, version);
  }

  /** Makes the documents, in time. */
  private Optional<Edition> render(Subject subject, BuildSettings settings, Report report) {
    try {
      Rendering rendering =
          TimeLimit.call(settings.timeLimit(), () -> Rendering.of(subject, settings, stages));
      report.add(rendering.findings());
      return report.hasErrors()
          ? Optional.empty()
          : Optional.of(new Edition(subject, rendering.documents()));
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
  private Optional<Published> publish(Edition edition, BuildSettings settings, Report report) {
    try {
      Publication publication =
          stages
              .publisher()
              .publish(settings.out(), manifest(edition, settings, report), edition.documents());
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

  private Manifest manifest(Edition edition, BuildSettings settings, Report report) {
    Subject subject = edition.subject();
    NegotiatingPackage content = subject.definition().content();
    return new Manifest(
        Manifest.FORMAT,
        content.id(),
        content.title(),
        content.edition(),
        content.marking(),
        subject.asOf(),
        Manifest.Input.of(subject.source().name(), subject.source().content()),
        version,
        settings.expected(),
        edition.documents().stream().map(Manifest.Document::of).toList(),
        Manifest.Findings.of(report.findings()));
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

  /** Documents that are ready to be published. */
  private record Edition(Subject subject, List<EditionDocument> documents) {}
}
