package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.Test;

/** What stands at the foot of each page can be read and searched for in the order of the file. */
class FooterTest {

  private static final Path PACKAGE =
      Path.of("src", "test", "resources", "packages", "incidents-at-sea-1972", "definition.yaml");
  private static final String MARKING = "NOT FOR ATTRIBUTION";

  @Test
  void pageNumbersAndMarkingAreWholeOnEveryPage() throws IOException {
    String text = Files.readString(PACKAGE).replaceFirst("(?m)^marking:.*\\R", "");
    Subject subject = Subjects.of("sea.yaml", text + "\nmarking: " + MARKING + "\n");
    Markup markup =
        new HtmlRenderer(List.of(Path.of("templates")))
            .render(DocumentKind.BRIEFING, Medium.PDF, subject, 9);
    TypesetDocument made = Sample.typesetter().typeset(markup, subject);
    assertTrue(made.pages() > 1, "one page proves little");
    try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
      for (int page = 1; page <= made.pages(); page++) {
        String words = inTheOrderOfTheFile(pdf, page);
        assertTrue(words.contains("Page %d of %d".formatted(page, made.pages())), words);
        assertEquals(2, words.split(MARKING, -1).length - 1, words);
      }
    }
  }

  private static String inTheOrderOfTheFile(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
  }
}
