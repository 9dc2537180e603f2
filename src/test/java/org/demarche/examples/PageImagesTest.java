package org.demarche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.html.FormerStates;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages look as they did when somebody last looked at them. */
class PageImagesTest {

  private static final MarkupRenderer RENDERER = new HtmlRenderer(List.of(Path.of("templates")));

  /** No fonts of the machine: pages look the same everywhere. */
  private static final PdfTypesetter TYPESETTER =
      new PdfTypesetter(
          FontLibrary.open(Path.of("target", "page-fonts"), List.of(), List.of()), List.of());

  @ParameterizedTest
  @CsvSource({
    "incidents-at-sea-1972, briefing",
    "incidents-at-sea-1972, summary",
    "incidents-at-sea-1972, matrix",
    "us-dprk-1998, lines",
    "us-dprk-1998, summary",
    "agreed-framework-1998, changes"
  })
  void pagesLookAsAccepted(String name, String kind) throws IOException {
    Path evidence = Path.of("target", "pages", name);
    PageImages images = PageImages.of(Path.of("src", "test", "resources", "pages", name), evidence);

    List<String> differences = images.differences(kind, pdf(definition(name), kind));

    assertEquals(
        List.of(),
        differences,
        "See " + evidence + "; if the pages are good, run with -Ddemarche.pages=accept");
  }

  private static Path definition(String name) {
    return switch (name) {
      case "us-dprk-1998" -> Subjects.REPORT;
      case "agreed-framework-1998" -> FormerStates.LAST;
      default -> Path.of("src", "test", "resources", "packages", name, "definition.yaml");
    };
  }

  /** With as much detail as its pages hold. */
  private static byte[] pdf(Path file, String kind) {
    Subject subject = Subjects.of(file);
    return IntStream.iterate(MarkupRenderer.FULL_DETAIL, d -> d >= 0, d -> d - 1)
        .mapToObj(detail -> fitting(kind, subject, detail))
        .filter(pdf -> pdf.length > 0)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] fitting(String kind, Subject subject, int detail) {
    Markup markup = RENDERER.render(new DocumentKind(kind), Medium.PDF, subject, detail);
    TypesetDocument pdf = TYPESETTER.typeset(markup, subject);
    assertTrue(pdf.pages() > 0, () -> markup.findings() + " " + pdf.findings());
    return markup.pageLimit() > 0 && pdf.pages() > markup.pageLimit() ? new byte[0] : pdf.pdf();
  }
}
