package org.demarche.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.RenderingRules;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;

/**
 * One document for paper, with as much detail as its pages hold.
 *
 * @param markup what was typeset
 * @param pdf of no bytes if there are errors
 * @param detail that it was made with
 * @param findings of markup and typesetting
 */
record PageFitter(Markup markup, TypesetDocument pdf, int detail, List<Finding> findings) {

  private static final TypesetDocument NOTHING = new TypesetDocument(new byte[0], 0, List.of());

  /** The document with the most detail that fits; one without a limit of pages is made once. */
  static PageFitter fitting(DocumentKind kind, Subject subject, Stages stages) {
    PageFitter print = of(kind, MarkupRenderer.FULL_DETAIL, subject, stages);
    while (print.isTooLong() && print.detail() > 0) {
      print = of(kind, print.detail() - 1, subject, stages);
    }
    return print.isTooLong() ? print.refused(kind, subject) : print;
  }

  private static PageFitter of(DocumentKind kind, int detail, Subject subject, Stages stages) {
    Markup markup = stages.renderer().render(kind, Medium.PDF, subject, detail);
    TypesetDocument pdf =
        hasErrors(markup.findings()) ? NOTHING : stages.typesetter().typeset(markup, subject);
    return new PageFitter(
        markup,
        pdf,
        detail,
        Stream.concat(markup.findings().stream(), pdf.findings().stream()).toList());
  }

  private boolean isTooLong() {
    return markup.pageLimit() > 0 && pdf.pages() > markup.pageLimit();
  }

  private PageFitter refused(DocumentKind kind, Subject subject) {
    Finding finding =
        RenderingRules.TOO_LONG.at(
            SourceLocation.of(subject.definition().places().file()),
            "",
            "The document '%s' does not fit its pages".formatted(kind.name()),
            pdf.pages() + " pages with the least detail",
            "at most " + markup.pageLimit());
    return new PageFitter(markup, NOTHING, detail, List.of(finding));
  }

  boolean isFaulty() {
    return hasErrors(findings);
  }

  private static boolean hasErrors(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }
}
