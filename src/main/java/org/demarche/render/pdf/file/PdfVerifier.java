package org.demarche.render.pdf.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.RenderingRules;

/**
 * Tells what is wrong with a finished PDF.
 *
 * <p>Light enough for every document; the whole of the two standards is for the tests.
 */
public final class PdfVerifier {

  private PdfVerifier() {}

  /**
   * What is wrong with a document that was just saved and is still open; nothing is read back.
   *
   * @param file what findings are about
   * @param replacement what was printed for a character that no font has
   * @param more to look at beside what every document must have
   */
  public static List<Finding> verifyOpen(
      PDDocument pdf, String file, String replacement, Check more) {
    return verifyOpen(
        pdf,
        file,
        (open, faults) -> {
          FontCheck.check(open, replacement, faults);
          more.check(open, faults);
        });
  }

  /**
   * As {@link #verifyOpen}, and more thoroughly: the file is read back, with each glyph of its
   * pages.
   */
  public static List<Finding> verify(byte[] content, String file, String replacement, Check more) {
    return verify(
        content,
        file,
        (pdf, faults) -> {
          GlyphCheck.check(pdf, replacement, faults);
          more.check(pdf, faults);
        });
  }

  /**
   * Reads a file back and looks at what every file must have, and at more; not at its glyphs.
   *
   * @param file what findings are about
   */
  public static List<Finding> verify(byte[] content, String file, Check more) {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return verifyOpen(pdf, file, more);
    } catch (IOException | RuntimeException damaged) {
      return List.of(damaged(damaged, file));
    }
  }

  private static List<Finding> verifyOpen(PDDocument pdf, String file, Check more) {
    List<String> faults = new ArrayList<>();
    try {
      CatalogCheck.check(pdf, faults);
      LinkCheck.check(pdf, faults);
      more.check(pdf, faults);
    } catch (IOException | RuntimeException damaged) {
      return List.of(damaged(damaged, file));
    }
    return faults.stream().map(fault -> finding(fault, file)).toList();
  }

  private static Finding damaged(Exception why, String file) {
    return finding("it cannot be read: " + why.getMessage(), file);
  }

  /** Something to look at in a file. */
  public interface Check {

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
