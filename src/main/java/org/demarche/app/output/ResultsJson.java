package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestJson.UnknownAsNull;
import org.demarche.edition.Publication.Published;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.demarche.pipeline.BuildResult;
import org.jspecify.annotations.Nullable;

/**
 * What a run gave, for another program: a member keeps its name and meaning once it is released.
 *
 * @param files in the order of the definitions
 * @param errors how many in all
 * @param warnings how many in all
 * @param notes how many in all
 */
public record ResultsJson(List<File> files, long errors, long warnings, long notes) {

  public static final String CHECK = "demarche-check/1";
  public static final String BUILD = "demarche-build/1";

  record File(
      String file,
      @JsonSerialize(using = UnknownAsNull.class) String packageId,
      String outcome,
      List<Entry> findings,
      @Nullable Edition published) {}

  record Entry(
      String code,
      String severity,
      @JsonSerialize(using = UnknownAsNull.class) int line,
      @JsonSerialize(using = UnknownAsNull.class) int column,
      @Nullable Integer length,
      String path,
      String message,
      @JsonSerialize(using = UnknownAsNull.class) String found,
      @JsonSerialize(using = UnknownAsNull.class) String wanted,
      @JsonSerialize(using = UnknownAsNull.class) String remedy) {}

  record Edition(
      String folder,
      int number,
      @JsonProperty("new") boolean isNew,
      LocalDate edition,
      LocalDate asOf,
      List<Manifest.Document> documents) {}

  /**
   * As JSON.
   *
   * @param schema {@link #CHECK} or {@link #BUILD}
   */
  public static String of(String schema, List<BuildResult> results) {
    ResultsJson json =
        new ResultsJson(
            results.stream().map(ResultsJson::file).toList(),
            count(results, Severity.ERROR),
            count(results, Severity.WARNING),
            count(results, Severity.NOTE));
    return JsonOutput.of(schema, json);
  }

  private static long count(List<BuildResult> results, Severity severity) {
    return results.stream()
        .flatMap(result -> result.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  private static File file(BuildResult result) {
    return new File(
        result.input().toString(),
        result.packageId(),
        result.outcome().name().toLowerCase(Locale.ROOT),
        result.findings().stream().map(ResultsJson::entry).toList(),
        result.published().map(ResultsJson::edition).orElse(null));
  }

  static Entry entry(Finding finding) {
    return new Entry(
        finding.code(),
        finding.severity().key(),
        finding.at().line(),
        finding.at().column(),
        finding.at().line() == 0 ? null : finding.at().length(),
        finding.pointer(),
        finding.message(),
        finding.found(),
        finding.wanted(),
        finding.remedy());
  }

  private static Edition edition(Published published) {
    var edition = published.edition();
    return new Edition(
        edition.packageFolder().toString(),
        edition.number(),
        published.isNew(),
        edition.manifest().edition(),
        edition.manifest().asOf(),
        edition.documents());
  }
}
