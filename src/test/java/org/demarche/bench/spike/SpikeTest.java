package org.demarche.bench.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.render.DocumentKind;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.demarche.render.pdf.Conformance;
import org.junit.jupiter.api.Test;

/** The trial sets pages that conform, so that its time means something. */
class SpikeTest {

  @Test
  void threePagesOfTheBriefingConform() throws IOException {
    String markup =
        new HtmlRenderer(List.of(Path.of("templates")))
            .render(
                DocumentKind.BRIEFING,
                Medium.PDF,
                Subjects.of(Subjects.REPORT),
                MarkupRenderer.FULL_DETAIL)
            .xhtml();
    byte[] file = Setter.set("Briefing", Blocks.of(markup), 3);
    Conformance.assertConforms(file);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertEquals(3, pdf.getNumberOfPages());
      assertTrue(new PDFTextStripper().getText(pdf).contains("We ask"));
    }
  }
}
