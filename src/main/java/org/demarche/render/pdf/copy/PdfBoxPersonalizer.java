package org.demarche.render.pdf.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.demarche.model.finding.Finding;
import org.demarche.render.PdfPersonalizer;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.file.PdfFinisher;
import org.demarche.render.pdf.file.PdfVerifier;
import org.demarche.render.pdf.font.FontLibrary;

/** The copyist of Demarche. */
public final class PdfBoxPersonalizer implements PdfPersonalizer {

  /** What findings are about, since a copy has no definition of its own. */
  private static final String COPY = "copy";

  private static final int KEY_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FontLibrary fonts;

  /**
   * A copyist for any number of copies.
   *
   * @param fonts for names
   */
  public PdfBoxPersonalizer(FontLibrary fonts) {
    this.fonts = fonts;
  }

  @Override
  public TypesetDocument copy(byte[] pdf, Order order) throws IOException {
    WatermarkText text = WatermarkText.of(order, fonts);
    List<Finding> missing = text.findings(COPY);
    if (!missing.isEmpty()) {
      return new TypesetDocument(new byte[0], 0, missing);
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Watermark.draw(document, text, fonts);
      CopyMetadata.trace(document, order);
      byte[] marked =
          PdfFinisher.save(document, pdf, order.copyId().getBytes(StandardCharsets.UTF_8));
      List<Finding> faults = PdfVerifier.verify(marked, COPY, (copy, more) -> {});
      if (!faults.isEmpty()) {
        return new TypesetDocument(new byte[0], 0, faults);
      }
      return new TypesetDocument(closed(marked, order), document.getNumberOfPages(), faults);
    }
  }

  /** Encrypted and signed, as far as it was asked for. */
  private static byte[] closed(byte[] marked, Order order) throws IOException {
    Secret password = order.password();
    byte[] locked = password == null ? marked : lock(marked, password);
    return order.signer() == null
        ? locked
        : CopySignature.sign(locked, password == null ? "" : password.text(), order.signer());
  }

  private static byte[] lock(byte[] marked, Secret password) throws IOException {
    try (PDDocument document = Loader.loadPDF(marked)) {
      CopyMetadata.withdrawPdfA(document);
      document.getDocument().getTrailer().removeItem(COSName.ID);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(ownerPassword(), password.text(), permissions());
      policy.setEncryptionKeyLength(KEY_BITS);
      policy.setPreferAES(true);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** To read, to print, to read aloud; not to change or to take apart. */
  private static AccessPermission permissions() {
    AccessPermission permissions = new AccessPermission();
    permissions.setCanModify(false);
    permissions.setCanModifyAnnotations(false);
    permissions.setCanAssembleDocument(false);
    permissions.setCanExtractContent(false);
    permissions.setCanFillInForm(false);
    permissions.setCanExtractForAccessibility(true);
    return permissions;
  }

  /** Nobody is the owner: what the permissions say holds for everyone. */
  private static String ownerPassword() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
