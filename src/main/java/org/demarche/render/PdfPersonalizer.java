package org.demarche.render;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes one recipient's copy of a PDF; safe for use by several threads. */
public interface PdfPersonalizer {

  /**
   * The copy: a watermark on every page that is no part of the content, recipient and copy id in
   * its metadata; then, if asked for, encrypted; then, if asked for, signed, in this order since
   * nothing may change after a signature.
   *
   * <p>The same bytes for the same order, unless it is encrypted or signed, which takes random
   * numbers. What is encrypted cannot be PDF/A and does not say so; it remains PDF/UA.
   *
   * @return without content if a character of the name has no font (D401) or the copy fails its
   *     verification (D405)
   * @throws IOException if it is no PDF, or the key cannot be used
   */
  TypesetDocument copy(byte[] pdf, Order order) throws IOException;

  /**
   * What kind of copy.
   *
   * @param recipient name, in any script; not empty
   * @param copyId by which the copy can be traced; not empty
   * @param date that is printed on it
   * @param password without which it can't be opened; null for a copy that anyone can open
   * @param signer null for a copy without a signature
   */
  record Order(
      String recipient,
      String copyId,
      LocalDate date,
      @Nullable Secret password,
      @Nullable Signer signer) {

    public Order {
      if (recipient.isBlank() || copyId.isBlank()) {
        throw new IllegalArgumentException("a copy names its recipient and has an id");
      }
    }

    /** A copy that anyone can open, without a signature. */
    public Order(String recipient, String copyId, LocalDate date) {
      this(recipient, copyId, date, null, null);
    }

    public Order withPassword(Secret other) {
      return new Order(recipient, copyId, date, other, signer);
    }

    public Order withSigner(Signer other) {
      return new Order(recipient, copyId, date, password, other);
    }
  }

  /** A text that reaches no log. */
  record Secret(String text) {

    @Override
    public String toString() {
      return "(secret)";
    }
  }

  /**
   * Who signs.
   *
   * @param keyStore a PKCS#12 file with one private key and its certificates
   * @param secret that opens it
   * @param time of the signature
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  record Signer(byte[] keyStore, Secret secret, Instant time) {}
}
