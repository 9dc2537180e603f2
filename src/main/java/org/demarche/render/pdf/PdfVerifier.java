package org.demarche.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.model.Finding;
import org.demarche.model.SourceLocation;
import org.demarche.render.RenderingRules;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;

/**
 * Reads a finished PDF back and tells what is wrong with it.
 *
 * <p>Light enough for every document; the whole of the two standards is for the tests.
 */
final class PdfVerifier {

  private PdfVerifier() {}

  /**
   * None if the file is as it should be.
   *
   * @param replacement what was printed for a character that no font has
   */
  static List<Finding> verify(byte[] content, Subject subject, String replacement) {
    return faults(content, subject.source(), replacement).stream()
        .map(fault -> finding(fault, subject))
        .toList();
  }

  private static List<String> faults(byte[] content, SourceFile source, String replacement) {
    List<String> faults = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(content)) {
      CatalogCheck.check(pdf, faults);
      GlyphCheck.check(pdf, replacement, faults);
      LinkCheck.check(pdf, faults);
      AttachmentCheck.check(pdf, source, faults);
    } catch (IOException | RuntimeException damaged) {
      faults.add("it cannot be read: " + damaged.getMessage());
    }
    return faults;
  }

  private static Finding finding(String fault, Subject subject) {
    return RenderingRules.UNVERIFIED.at(
        SourceLocation.of(subject.definition().places().file()),
        "",
        "the PDF fails its verification: " + fault,
        fault,
        "a file that conforms to PDF/A-3a and PDF/UA-1");
  }
}
