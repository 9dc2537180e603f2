package org.demarche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.docx.DocxWriter;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.Tags;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents of Word as another program lays them out, beside our own pages. Without LibreOffice it
 * is skipped, or fails if {@code DEMARCHE_TEST_OFFICE=required}.
 */
@Tag("proof")
class OfficeTest {

  private static final String PROGRAM = "soffice";
  private static final long MOST_SECONDS = 120;

  private final MarkupRenderer renderer = new HtmlRenderer(List.of(Path.of("templates")));
  private final PdfTypesetter typesetter =
      new PdfTypesetter(FontLibrary.standard(Path.of("target", "fonts"), List.of()), List.of());

  @TempDir Path folder;

  @Test
  void pagesSayTheSameInTheSameOrder() throws Exception {
    assumeTrue(
        isThere(), "LibreOffice is not installed; DEMARCHE_TEST_OFFICE=required asks for it");
    List<Path> packages =
        List.of(
            Subjects.REPORT,
            Path.of("src/test/resources/packages/belfast-agreement-1998/definition.yaml"),
            Path.of("src/test/resources/languages/fr/definition.yaml"));
    List<TypesetDocument> ours = new ArrayList<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    for (int i = 0; i < packages.size(); i++) {
      Path file = folder.resolve(i + ".docx");
      ours.add(write(Subjects.of(packages.get(i)), file));
      command.add(file.toString());
    }
    run(command);
    for (int i = 0; i < packages.size(); i++) {
      compare(ours.get(i).pdf(), Files.readAllBytes(folder.resolve(i + ".pdf")));
    }
  }

  /**
   * Without drawings, whose words each program puts where it likes, and without what runs along all
   * pages or is repeated on some.
   */
  private TypesetDocument write(Subject subject, Path file) throws IOException {
    Markup whole =
        renderer.render(DocumentKind.BRIEFING, Medium.DOCX, subject, MarkupRenderer.FULL_DETAIL);
    Markup markup =
        new Markup(
            whole
                .xhtml()
                .replaceAll("(?s)<figure.*?</figure>|<div class=\"running.*?</div>", "")
                .replace("thead>", "tbody>")
                .replaceAll("<(/?)ol\\b", "<$1ul"),
            whole.findings());
    TypesetDocument pdf = typesetter.typeset(markup, subject);
    Files.write(file, new DocxWriter(typesetter).write(markup, pdf.pages(), subject));
    return pdf;
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder(PROGRAM, "--version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      if ("required".equals(System.getenv("DEMARCHE_TEST_OFFICE"))) {
        throw new AssertionError("LibreOffice is required and not there", e);
      }
      return false;
    }
  }

  private static void run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("LibreOffice does not end");
    }
    assertEquals(0, process.exitValue());
  }

  private static void compare(byte[] own, byte[] other) throws IOException {
    try (PDDocument paper = Loader.loadPDF(own);
        PDDocument office = Loader.loadPDF(other)) {
      int pages = paper.getNumberOfPages();
      assertTrue(
          Math.abs(office.getNumberOfPages() - pages) * 3 <= pages,
          "%d pages, %d on paper".formatted(office.getNumberOfPages(), pages));
      String expected = letters(Tags.text(paper));
      int from = 0;
      for (int page = 1; page <= office.getNumberOfPages(); page++) {
        String text = letters(office, page);
        int same = 0;
        while (same < text.length()
            && from + same < expected.length()
            && text.charAt(same) == expected.charAt(from + same)) {
          same++;
        }
        if (same < text.length()) {
          assertEquals(near(expected, from + same), near(text, same), "page " + page);
        }
        from += text.length();
      }
      assertEquals(expected.length(), from);
    }
  }

  private static String letters(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return letters(stripper.getText(pdf));
  }

  /** Without spaces and marks, which each program sets in its own way, and numbers of pages. */
  private static String letters(String text) {
    return text.replaceAll("\\(p\\.\\s+\\d+\\)", "").replaceAll("[\\s\\u00a0·•]", "");
  }

  private static String near(String text, int at) {
    return text.substring(Math.min(at, text.length()), Math.min(at + 40, text.length()));
  }
}
