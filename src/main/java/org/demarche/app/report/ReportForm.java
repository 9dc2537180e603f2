package org.demarche.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.settings.Environment;
import org.demarche.pipeline.BuildResult;

/** A form of report that other programs read. */
public enum ReportForm {
  /** SARIF 2.1.0, which code reviews show beside the lines. */
  SARIF,
  /** The XML of JUnit, which build servers count. */
  JUNIT,
  /** Commands to a runner of GitHub, which shows them as annotations. */
  GITHUB;

  /** As users write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole report. */
  public String write(List<BuildResult> results, Environment around) {
    return switch (this) {
      case SARIF -> SarifReport.of(results, around);
      case JUNIT -> JUnitReport.of(results, around);
      case GITHUB -> GitHubReport.of(results, around);
    };
  }

  /** The form with this key. */
  static Optional<ReportForm> of(String key) {
    return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
  }
}
