package org.demarche.render;

import java.time.LocalDate;
import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.render.content.DocumentContent;
import org.jspecify.annotations.Nullable;

/**
 * What documents are made of.
 *
 * @param definition the package, free of errors
 * @param analysis what follows from it, for the day that "today" means in the documents
 * @param content what all kinds of documents show of it, worked out once
 * @param warnings findings that the documents' annex prints
 * @param source the definition's file
 * @param version of Demarche
 * @param attachment the definition as the document is to carry it; null if it carries none
 * @param since what changed since a former state; null if there is none, or nothing changed
 */
public record Subject(
    Definition definition,
    Analysis analysis,
    DocumentContent content,
    List<Finding> warnings,
    SourceFile source,
    String version,
    @Nullable SourceFile attachment,
    @Nullable Since since) {

  public Subject {
    warnings = List.copyOf(warnings);
  }

  /** Of documents that carry no attachment; works out what they show. */
  public Subject(
      Definition definition,
      Analysis analysis,
      List<Finding> warnings,
      SourceFile source,
      String version) {
    this(
        definition,
        analysis,
        DocumentContent.of(definition, analysis),
        warnings,
        source,
        version,
        null,
        null);
  }

  /** The same for a document that carries its definition. */
  public Subject withAttachment(SourceFile other) {
    return new Subject(definition, analysis, content, warnings, source, version, other, since);
  }

  /** The same with what changed since a former state; null for none. */
  public Subject withSince(@Nullable Since other) {
    return new Subject(definition, analysis, content, warnings, source, version, attachment, other);
  }

  /** The day that "today" means in the documents. */
  public LocalDate asOf() {
    return analysis.asOf();
  }
}
