package org.demarche.render;

import java.util.List;
import java.util.Objects;
import org.demarche.model.finding.Finding;

/**
 * A PDF that was made and verified.
 *
 * @param pdf the file; empty if there are errors
 * @param pages how many it has
 * @param findings D4xx, also of its verification
 * @param fonts of the system that it is set in, beside those of the house and the program
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record TypesetDocument(byte[] pdf, int pages, List<Finding> findings, List<Font> fonts) {

  /**
   * A font that may be gone or another one tomorrow.
   *
   * @param file its name, without folders
   * @param sha256 of that file, in hexadecimal
   */
  public record Font(String family, String file, String sha256) {

    public Font {
      Objects.requireNonNull(family);
      Objects.requireNonNull(file);
      Objects.requireNonNull(sha256);
    }
  }

  public TypesetDocument {
    findings = List.copyOf(findings);
    fonts = List.copyOf(fonts);
  }

  /** A document without fonts of the system. */
  public TypesetDocument(byte[] pdf, int pages, List<Finding> findings) {
    this(pdf, pages, findings, List.of());
  }

  public TypesetDocument withFonts(List<Font> other) {
    return new TypesetDocument(pdf, pages, findings, other);
  }
}
