package org.demarche.render.pdf.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.RenderingRules;
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
    return verify(
        content,
        subject.definition().places().file(),
        (pdf, faults) -> {
          GlyphCheck.check(pdf, replacement, faults);
          AttachmentCheck.check(pdf, subject.attachment(), faults);
        });
  }

  /**
   * Looks at what every file must have, and at more.
   *
   * @param file what findings are about
   */
  static List<Finding> verify(byte[] content, String file, Check more) {
    List<String> faults = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(content)) {
      CatalogCheck.check(pdf, faults);
      LinkCheck.check(pdf, faults);
      more.check(pdf, faults);
    } catch (IOException | RuntimeException damaged) {
      faults.add("it cannot be read: " + damaged.getMessage());
    }
    return faults.stream().map(fault -> finding(fault, file)).toList();
  }

  /** Something to look at in a file. */
  interface Check {

    /** Adds what is wrong to the faults. */
    void check(PDDocument pdf, List<String> faults) throws IOException;
  }

  private static Finding finding(String fault, String file) {
    return RenderingRules.UNVERIFIED.at(
        SourceLocation.of(file),
        "",
        "the PDF fails its verification: " + fault,
        fault,
        "a file that conforms to PDF/A-3a and PDF/UA-1");
  }
}
