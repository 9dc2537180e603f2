package org.demarche.app.output;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.edition.Publication.Published;
import org.demarche.model.Durations;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;
import org.demarche.render.text.FindingsText;

/**
 * What a run gave, in words.
 *
 * @param all in the order of the definitions
 */
public record Results(List<BuildResult> all) {

  public Results {
    all = List.copyOf(all);
  }

  /** With more at the end. */
  public Results and(List<BuildResult> more) {
    return new Results(Stream.concat(all.stream(), more.stream()).toList());
  }

  /** The worst of all. */
  public int exitCode() {
    if (all.stream().anyMatch(result -> result.outcome() == Outcome.FAULT)) {
      return Exit.FAULT;
    }
    return all.stream().allMatch(BuildResult::isGood) ? Exit.DONE : Exit.ERRORS;
  }

  /** All findings, file by file. */
  public String findings(FindingsText text) {
    return all.stream()
        .map(result -> text.of(result.source(), result.findings()))
        .collect(Collectors.joining());
  }

  /** How many findings there are, and in how many files. */
  public String count() {
    long with = all.stream().filter(result -> !result.findings().isEmpty()).count();
    return FindingsText.count(allFindings(), with, all.size());
  }

  /** A line for each package that was built. */
  public String editions(Environment around) {
    return published()
        .map(edition -> edition(edition, around) + "\n")
        .collect(Collectors.joining());
  }

  /** One line: what was built where, in which time, and what was not. */
  public String summary(Path out, Duration took, Environment around) {
    long packages = published().count();
    long documents = published().mapToLong(e -> e.edition().documents().size()).sum();
    String built =
        "Built %s of %s in %s in %s"
            .formatted(
                FindingsText.number(documents, "document"),
                FindingsText.number(packages, "package"),
                around.show(out),
                Durations.seconds(took));
    return built + failures();
  }

  private String failures() {
    long failed = all.stream().filter(result -> !result.isGood()).count();
    if (failed > 0) {
      return "; %d of %s failed: %s"
          .formatted(failed, FindingsText.number(all.size(), "definition"), count());
    }
    return allFindings().isEmpty() ? "" : "; " + count();
  }

  /** One edition: its number, its documents and their folder. */
  static String edition(Published published, Environment around) {
    Edition edition = published.edition();
    String documents =
        edition.documents().stream().map(Results::document).collect(Collectors.joining(", "));
    return "%s: edition %d%s, %s in %s"
        .formatted(
            edition.packageId(),
            edition.number(),
            published.isNew() ? "" : " (unchanged)",
            documents,
            around.show(edition.packageFolder()));
  }

  private static String document(Manifest.Document document) {
    return document.pages() == 0
        ? document.file()
        : document.file() + " (" + FindingsText.number(document.pages(), "page") + ")";
  }

  private Stream<Published> published() {
    return all.stream().map(BuildResult::published).flatMap(Optional::stream);
  }

  private List<Finding> allFindings() {
    return all.stream().flatMap(result -> result.findings().stream()).toList();
  }
}
