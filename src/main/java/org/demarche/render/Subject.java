package org.demarche.render;

import java.time.LocalDate;
import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.model.Finding;

/**
 * What documents are made of.
 *
 * @param definition the package, free of errors
 * @param analysis what follows from it, for the day that "today" means in the documents
 * @param warnings findings that the documents' annex prints
 * @param source the definition's file
 * @param version of Demarche
 */
public record Subject(
    Definition definition,
    Analysis analysis,
    List<Finding> warnings,
    SourceFile source,
    String version) {

  public Subject {
    warnings = List.copyOf(warnings);
  }

  /** The day that "today" means in the documents. */
  public LocalDate asOf() {
    return analysis.asOf();
  }
}
