package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.demarche.edition.Manifest;
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
record ResultsJson(List<File> files, long errors, long warnings, long notes) {

  record File(
      String file,
      @JsonProperty("package") String packageId,
      String outcome,
      List<Entry> findings,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Edition edition) {}

  record Entry(
      String code,
      String severity,
      int line,
      int column,
      int length,
      String path,
      String message,
      String found,
      String wanted,
      String remedy) {}

  record Edition(
      String folder,
      int number,
      @JsonProperty("new") boolean isNew,
      String asOf,
      List<Manifest.Document> documents) {}

  static String of(List<BuildResult> results) {
    ResultsJson json =
        new ResultsJson(
            results.stream().map(ResultsJson::file).toList(),
            count(results, Severity.ERROR),
            count(results, Severity.WARNING),
            count(results, Severity.NOTE));
    try {
      return JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("results are always JSON", e);
    }
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
        finding.at().length(),
        finding.pointer(),
        finding.message(),
        finding.found(),
        finding.wanted(),
        finding.remedy());
  }

  private static Edition edition(Published edition) {
    return new Edition(
        edition.folder().toString(),
        edition.number(),
        edition.isNew(),
        edition.manifest().asOf().toString(),
        edition.manifest().documents());
  }
}
