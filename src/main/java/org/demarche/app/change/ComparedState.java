package org.demarche.app.change;

import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.model.Definition;
import org.demarche.pipeline.Input;

/**
 * A state of a package that is held against another one.
 *
 * @param definition without errors, for the day that counts
 * @param input where it was found
 * @param edition the number of the edition that was made from it; 0 for a file
 */
public record ComparedState(Definition definition, Input input, int edition) {

  /** What is compared. */
  public State state() {
    return new State(
        definition.content(), AnalysisReport.of(definition, definition.content().asOf()));
  }
}
