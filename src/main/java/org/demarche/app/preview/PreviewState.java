package org.demarche.app.preview;

import java.util.List;
import org.demarche.model.finding.Finding;

/**
 * What the page of a preview is told.
 *
 * @param number rises with each save, from 1
 * @param good whether the document shown is of the present definition; else it is of the last one
 *     without errors
 * @param title of the paper; the file's name while there is none
 * @param findings in the order of their places
 */
record PreviewState(int number, boolean good, String title, List<Found> findings) {

  PreviewState {
    findings = List.copyOf(findings);
  }

  /**
   * One finding.
   *
   * @param severity {@code error}, {@code warning} or {@code note}
   * @param place file, line and column
   */
  record Found(String severity, String code, String place, String message, String remedy) {

    static Found of(Finding finding) {
      return new Found(
          finding.severity().key(),
          finding.code(),
          finding.at().toString(),
          finding.message(),
          finding.remedy());
    }
  }

  static List<Found> of(List<Finding> findings) {
    return findings.stream().sorted().map(Found::of).toList();
  }
}
