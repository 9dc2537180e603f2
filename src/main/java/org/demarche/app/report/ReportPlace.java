package org.demarche.app.report;

import org.demarche.app.settings.Environment;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.pipeline.BuildResult;

/** Where a finding is and what it says, as all forms of report need it. */
final class ReportPlace {

  private ReportPlace() {}

  /** Of a finding, which can be of another file, such as a template. */
  static String file(BuildResult result, Finding finding, Environment around) {
    String named = finding.at().file();
    return named.equals(result.source().file())
        ? file(result, around)
        : around.show(around.path(named));
  }

  /** Of a result; relative to the working folder where it lies in it. */
  static String file(BuildResult result, Environment around) {
    return around.show(around.path(result.input().toString()));
  }

  /** The first column that is not meant any more, from 1. */
  static int endColumn(SourceLocation at) {
    return at.column() + at.length();
  }

  /** What is wrong, and what to do about it. */
  static String words(Finding finding) {
    String message = finding.message();
    String stop = message.endsWith("?") ? "" : ".";
    return (message + stop + " " + finding.remedy()).strip();
  }
}
