package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finished document is. */
class PdfTypesetterTest {

  static final PdfTypesetter TYPESETTER = Sample.typesetter();
  static final TypesetDocument RICH = TYPESETTER.typeset(Sample.rich(), Sample.subject());

  @Test
  void conformsToPdfUaAndPdfA() {
    assertEquals(List.of(), RICH.findings());
    Conformance.assertConforms(RICH.pdf());
    Conformance.assertConforms(
        TYPESETTER.typeset(Sample.page("<p>x</p>"), Sample.withAttachment()).pdf());
  }

  @Test
  void faultsOfEitherStandardAreFound() throws IOException {
    byte[] pdf = TYPESETTER.typeset(Sample.page("<p>x</p>"), Sample.subject()).pdf();

    assertEquals(Set.of("3a"), broken(pdf, catalog -> catalog.removeItem(COSName.OUTPUT_INTENTS)));
    assertTrue(
        broken(pdf, catalog -> catalog.removeItem(COSName.VIEWER_PREFERENCES)).contains("ua1"));
  }

  /** The standards that a file breaks after a change of its catalog. */
  private static Set<String> broken(byte[] pdf, Consumer<COSDictionary> change) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.accept(document.getDocumentCatalog().getCOSObject());
      document.save(changed);
    }
    return Conformance.failures(changed.toByteArray()).stream()
        .map(failure -> failure.split(" ", 2)[0])
        .collect(Collectors.toSet());
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

  @Test
  void qpdfFindsNoFault(@TempDir Path folder) throws Exception {
    assumeTrue(isInstalled("qpdf"), "qpdf is not installed: the file's syntax is not checked");
    Path file = Files.write(folder.resolve("rich.pdf"), RICH.pdf());
    Process qpdf =
        new ProcessBuilder("qpdf", "--check", file.toString()).redirectErrorStream(true).start();
    String said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, qpdf.waitFor(), said);
  }

  @Test
  void sayWhatTheyAreInTheirMetadata() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RICH.pdf())) {
      PDDocumentInformation info = pdf.getDocumentInformation();
      assertEquals("Threat reduction: a package in phases", info.getTitle());
      assertEquals("A working group", info.getAuthor());
      assertEquals("Measures, phases and what ties them", info.getSubject());
      assertEquals("threat reduction, negotiation", info.getKeywords());
      assertEquals("Demarche 1.0", info.getProducer());
      assertEquals("Demarche 1.0", info.getCreator());
      assertEquals(Instant.parse("1999-03-03T00:00:00Z"), info.getCreationDate().toInstant());
      assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
      assertEquals(
          Set.of("Title", "Author", "Subject", "Keywords", "Producer", "Creator", "CreationDate"),
          info.getMetadataKeys());
    }
  }

  @Test
  void outlineFollowsTheHeadings() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(RICH.pdf())) {
      List<String> entries = new ArrayList<>();
      for (PDOutlineItem top : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        entries.add(top.getTitle());
        top.children().forEach(below -> entries.add("- " + below.getTitle()));
      }
      assertEquals(
          List.of(
              "Threat reduction: a package in phases",
              "- Contents",
              "- Measures",
              "- Texts in many scripts",
              "- Matrix",
              "- End"),
          entries);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static String text(byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(pdf);
    }
  }
}
