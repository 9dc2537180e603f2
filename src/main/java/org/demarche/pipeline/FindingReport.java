package org.demarche.pipeline;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.edition.Publication.Published;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;
import org.demarche.model.term.Severity;

/** What one build has found so far; used by one thread. */
final class FindingReport {

  private final Input input;
  private final boolean strict;
  private final long started = System.nanoTime();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private SourceText source;
  private String packageId = "";

  FindingReport(Input input, boolean strict) {
    this.input = input;
    this.strict = strict;
    this.source = new SourceText(input.name(), List.of());
  }

  /** As the user named it, in visible characters. */
  String fileName() {
    return input.name();
  }

  void source(SourceText text) {
    source = text;
  }

  void packageId(String id) {
    packageId = id;
  }

  /** Takes findings in; the same one twice (from two media) counts once. */
  void add(List<Finding> more) {
    more.stream().map(this::weighed).forEach(findings::add);
  }

  /** A finding about the file as a whole. */
  void add(Rule rule, String message, String found) {
    add(List.of(rule.at(SourceLocation.of(input.name()), "", message, found, "")));
  }

  private Finding weighed(Finding finding) {
    return strict && finding.severity() == Severity.WARNING
        ? finding.withSeverity(Severity.ERROR)
        : finding;
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** By place. */
  List<Finding> findings() {
    return findings.stream().sorted().toList();
  }

  /** How a build ends that was not published. */
  BuildResult end() {
    if (!hasErrors()) {
      return result(Outcome.CHECKED, Optional.empty());
    }
    boolean fault = findings.stream().filter(Finding::isError).anyMatch(OperationRules::isFault);
    return result(fault ? Outcome.FAULT : Outcome.REJECTED, Optional.empty());
  }

  BuildResult published(Published edition) {
    return result(Outcome.PUBLISHED, Optional.of(edition));
  }

  private BuildResult result(Outcome outcome, Optional<Published> edition) {
    SourceText shown = findings.isEmpty() ? new SourceText(source.file(), List.of()) : source;
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new BuildResult(input.path(), outcome, packageId, edition, shown, findings(), took);
  }
}
