package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.Test;

/** What a finished document is. */
class PdfTypesetterTest {

  static final PdfTypesetter TYPESETTER = Sample.typesetter();
  static final TypesetDocument RICH = TYPESETTER.typeset(Sample.rich(), Sample.subject());

  @Test
  void conformsToPdfUaAndPdfA() {
    assertEquals(List.of(), RICH.findings());
    Conformance.assertConforms(RICH.pdf());
  }

  @Test
  void saysTheSameBytesOnEveryThread() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<byte[]> job = () -> TYPESETTER.typeset(Sample.rich(), Sample.subject()).pdf();
      for (Future<byte[]> pdf : threads.invokeAll(Collections.nCopies(8, job))) {
        assertArrayEquals(RICH.pdf(), pdf.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void printsEveryScriptAsItWasWritten() throws IOException {
    String text = text(RICH.pdf());
    for (String word :
        Set.of("Привет, мир", "Ελληνικά", "≤ ≥ → ↔", "☐ ☑ ✓ ▲ ●", "Жирный ☐", "код ≤")) {
      assertTrue(text.contains(word), word);
    }
    assertTrue(!text.contains("#"), "no replacement mark");
  }

  @Test
  void numbersPagesAndRepeatsTableHeads() throws IOException {
    String text = text(RICH.pdf());
    assertTrue(text.contains("Page 1 of " + RICH.pages()), "page x of y");
    assertTrue(text.split("Measure Actor Description", -1).length > 3, "head on each page");
    Set<String> notes = new HashSet<>(List.of("1. The joint statement", "2. It is dated"));
    notes.forEach(note -> assertTrue(text.contains(note), note));
  }

  static String text(byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
