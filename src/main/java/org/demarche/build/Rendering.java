package org.demarche.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.bundle.EditionDocument;
import org.demarche.model.Finding;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.Medium;
import org.demarche.render.RenderedDocument;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;

/**
 * The documents of a subject.
 *
 * @param documents those that could be made, in the settings' order
 * @param findings D4xx
 */
record Rendering(List<EditionDocument> documents, List<Finding> findings) {

  Rendering {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /** Makes all of them; a fault in one does not keep the others from being tried. */
  static Rendering of(Subject subject, BuildSettings settings, Stages stages) {
    Rendering all = new Rendering(List.of(), List.of());
    for (DocumentKind kind : settings.kinds()) {
      for (Medium medium : settings.media().stream().sorted().toList()) {
        all = all.and(document(kind, medium, subject, stages));
      }
    }
    return all;
  }

  private static Rendering document(
      DocumentKind kind, Medium medium, Subject subject, Stages stages) {
    Markup markup = stages.renderer().render(kind, medium, subject);
    if (markup.findings().stream().anyMatch(Finding::isError)) {
      return new Rendering(List.of(), markup.findings());
    }
    return new Rendering(List.of(), markup.findings())
        .and(
            medium == Medium.PDF
                ? typeset(kind, markup, subject, stages)
                : made(kind, medium, markup.xhtml().getBytes(UTF_8), 0));
  }

  private static Rendering typeset(
      DocumentKind kind, Markup markup, Subject subject, Stages stages) {
    TypesetDocument pdf = stages.typesetter().typeset(markup, subject);
    Rendering rendering = new Rendering(List.of(), pdf.findings());
    return pdf.findings().stream().anyMatch(Finding::isError)
        ? rendering
        : rendering.and(made(kind, Medium.PDF, pdf.pdf(), pdf.pages()));
  }

  /** A document of no bytes was not made. */
  private static Rendering made(DocumentKind kind, Medium medium, byte[] content, int pages) {
    return content.length == 0
        ? new Rendering(List.of(), List.of())
        : new Rendering(
            List.of(new EditionDocument(new RenderedDocument(kind, medium, content), pages)),
            List.of());
  }

  private Rendering and(Rendering other) {
    return new Rendering(joined(documents, other.documents()), joined(findings, other.findings()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
