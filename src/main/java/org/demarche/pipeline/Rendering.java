package org.demarche.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.definition.WithoutComments;
import org.demarche.edition.EditionDocument;
import org.demarche.model.finding.Finding;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.RenderedDocument;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;

/**
 * The documents of a subject.
 *
 * @param documents those that could be made, in the settings' order
 * @param findings D4xx
 */
public record Rendering(List<EditionDocument> documents, List<Finding> findings) {

  public Rendering {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /**
   * Makes all of them, side by side; a fault in one does not keep the others from being tried.
   *
   * @throws InterruptedException if the caller is interrupted
   */
  public static Rendering of(Subject subject, BuildSettings settings, Stages stages)
      throws InterruptedException {
    List<Callable<Rendering>> kinds =
        settings.kinds(subject.since() != null).stream()
            .<Callable<Rendering>>map(
                kind ->
                    () -> documents(kind, settings.media(), of(kind, subject, settings), stages))
            .toList();
    return SideBySide.all(kinds).stream()
        .reduce(new Rendering(List.of(), List.of()), Rendering::and);
  }

  /** The briefing says all that its definition says; no other document may carry it. */
  private static Subject of(DocumentKind kind, Subject subject, BuildSettings settings) {
    if (!settings.attachSource() || !kind.equals(DocumentKind.BRIEFING)) {
      return subject;
    }
    SourceFile source = subject.source();
    byte[] bare = WithoutComments.of(source.name(), source.content());
    return subject.withAttachment(new SourceFile(source.name(), source.mediaType(), bare));
  }

  private static Rendering documents(
      DocumentKind kind, Set<Medium> media, Subject subject, Stages stages) {
    if (media.equals(Set.of(Medium.HTML))) {
      Markup page =
          stages.renderer().render(kind, Medium.HTML, subject, MarkupRenderer.FULL_DETAIL);
      if (page.pageLimit() == 0) {
        return page(kind, page);
      }
    }
    PageFitter print = PageFitter.fitting(kind, subject, stages);
    Rendering all = new Rendering(List.of(), print.findings());
    if (media.contains(Medium.PDF) && !print.isFaulty()) {
      all = all.and(made(kind, print.pdf()));
    }
    if (media.contains(Medium.HTML)) {
      all =
          all.and(page(kind, stages.renderer().render(kind, Medium.HTML, subject, print.detail())));
    }
    return media.contains(Medium.DOCX) && !print.isFaulty()
        ? all.and(word(kind, print, subject, stages))
        : all;
  }

  /** What is on paper, with its pages; a document of Word has as many as Word makes of it. */
  private static Rendering word(
      DocumentKind kind, PageFitter print, Subject subject, Stages stages) {
    byte[] content = stages.word().write(print.markup(), print.pdf().pages(), subject);
    return made(
        new EditionDocument(
            new RenderedDocument(kind, Medium.DOCX, content), 0, print.pdf().fonts()));
  }

  private static Rendering page(DocumentKind kind, Markup markup) {
    Rendering rendering = new Rendering(List.of(), markup.findings());
    return markup.findings().stream().anyMatch(Finding::isError)
        ? rendering
        : rendering.and(
            made(
                new EditionDocument(
                    new RenderedDocument(kind, Medium.HTML, markup.xhtml().getBytes(UTF_8)),
                    0,
                    List.of())));
  }

  private static Rendering made(DocumentKind kind, TypesetDocument pdf) {
    return made(
        new EditionDocument(
            new RenderedDocument(kind, Medium.PDF, pdf.pdf()), pdf.pages(), pdf.fonts()));
  }

  /** A document of no bytes was not made. */
  private static Rendering made(EditionDocument made) {
    return new Rendering(
        made.document().content().length == 0 ? List.of() : List.of(made), List.of());
  }

  /** Both; a fault that several documents share, for instance of a template, is told once. */
  private Rendering and(Rendering other) {
    return new Rendering(
        Stream.concat(documents.stream(), other.documents().stream()).toList(),
        Stream.concat(findings.stream(), other.findings().stream()).distinct().toList());
  }
}
