package org.demarche.app.report;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.demarche.app.settings.Environment;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;

/** A line for each finding, which a runner of GitHub turns into an annotation of the file. */
final class GitHubReport {

  private GitHubReport() {}

  static String of(List<BuildResult> results, Environment around) {
    return results.stream()
        .flatMap(
            result ->
                result.findings().stream()
                    .map(finding -> line(ReportPlace.file(result, finding, around), finding)))
        .collect(Collectors.joining());
  }

  private static String line(String file, Finding finding) {
    StringJoiner properties = new StringJoiner(",");
    properties.add("file=" + property(file));
    if (finding.at().line() > 0) {
      properties.add("line=" + finding.at().line());
      properties.add("col=" + finding.at().column());
      properties.add("endColumn=" + ReportPlace.endColumn(finding.at()));
    }
    properties.add("title=" + property(finding.code()));
    return "::%s %s::%s%n"
        .formatted(command(finding), properties, escaped(ReportPlace.words(finding)));
  }

  private static String command(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /** What would end a line, or begin an escape. */
  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** What would end a property, too. */
  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
