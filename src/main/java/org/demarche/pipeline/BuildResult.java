package org.demarche.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.demarche.edition.Edition;
import org.demarche.edition.Publication.Published;
import org.demarche.files.FileNames;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceText;

/**
 * What became of one definition. It holds no document, so that many results can be kept.
 *
 * @param input the definition's file, as the user named it
 * @param outcome how it ended
 * @param packageId the package's id, or the empty string if that could not be read
 * @param published the edition, if there is one, and whether it is new
 * @param source the lines that the findings point into, the others empty; without lines if there
 *     are none
 * @param findings by place
 * @param took the time from opening the file to the end
 */
public record BuildResult(
    Path input,
    Outcome outcome,
    String packageId,
    Optional<Published> published,
    SourceText source,
    List<Finding> findings,
    Duration took) {

  public BuildResult {
    findings = List.copyOf(findings);
    source = source.pointedIntoBy(findings);
  }

  /** The result of a build that something around the definition kept from being made. */
  public static BuildResult fault(
      Path input, Rule rule, String message, String found, Duration took) {
    SourceLocation file = SourceLocation.of(FileNames.shown(input));
    return fault(input, rule.at(file, "", message, found, ""), took);
  }

  /** As above, with a finding of that kind. */
  public static BuildResult fault(Path input, Finding finding, Duration took) {
    return new BuildResult(
        input,
        Outcome.FAULT,
        "",
        Optional.empty(),
        new SourceText(finding.at().file(), List.of()),
        List.of(finding),
        took);
  }

  /** Of a definition with errors, whose id is not said. */
  public static BuildResult rejected(Path input, SourceText source, List<Finding> findings) {
    return new BuildResult(
        input, Outcome.REJECTED, "", Optional.empty(), source, findings, Duration.ZERO);
  }

  /** The edition that is current now, whether it was made or stood already; empty if none. */
  public Optional<Edition> edition() {
    return published.map(Published::edition);
  }

  /** Whether an edition was made that was not there before. */
  public boolean isNew() {
    return published.map(Published::isNew).orElse(false);
  }

  /** Whether there are no errors. */
  public boolean isGood() {
    return outcome == Outcome.PUBLISHED || outcome == Outcome.CHECKED;
  }

  /** Whether there is a finding of this rule's code. */
  public boolean has(String code) {
    return findings.stream().anyMatch(finding -> finding.code().equals(code));
  }
}
