package org.demarche.render.pdf.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.demarche.render.PdfPersonalizer;
import org.demarche.render.PdfPersonalizer.Order;
import org.demarche.render.PdfPersonalizer.Secret;
import org.demarche.render.PdfPersonalizer.Signer;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.Conformance;
import org.demarche.render.pdf.PdfTools;
import org.demarche.render.pdf.Sample;
import org.demarche.render.pdf.Tags;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.api.Test;

/** A recipient's copy. */
class PdfBoxPersonalizerTest {

  private static final byte[] ORIGINAL =
      Sample.typesetter().typeset(Sample.rich(), Sample.subject()).pdf();
  private static final PdfPersonalizer PERSONALIZER =
      new PdfBoxPersonalizer(FontLibrary.open(Sample.FONTS, List.of(), List.of()));
  private static final Secret PASSWORD = new Secret("korrekt Pferd Ω");
  private static final Order ORDER =
      new Order("Ana <Čović> & Søren", "K7Q3-9F2X", LocalDate.of(2026, 11, 24));

  @Test
  void aWatermarkedCopyStillConforms() throws IOException {
    byte[] copy = copy(ORDER);

    Conformance.assertConforms(copy);
    PdfTools.assertSound(copy);
  }

  @Test
  void theNameIsOnEveryPageAndTheTagsKnowNothingOfIt() throws IOException {
    byte[] copy = copy(ORDER);

    assertEquals(Tags.text(ORIGINAL), Tags.text(copy));
    assertFalse(Tags.text(copy).contains("K7Q3"));
    try (PDDocument pdf = Loader.loadPDF(copy)) {
      assertTrue(pdf.getNumberOfPages() > 2);
      for (PDPage page : pdf.getPages()) {
        String artifacts = Tags.artifacts(page);
        assertTrue(artifacts.contains(ORDER.recipient()), artifacts);
        assertTrue(artifacts.contains("K7Q3-9F2X, 2026-11-24"), artifacts);
      }
    }
  }

  @Test
  void aCopyCanBeTraced() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(copy(ORDER))) {
      assertEquals("K7Q3-9F2X", pdf.getDocumentInformation().getCustomMetadataValue("CopyId"));
      assertEquals(
          ORDER.recipient(), pdf.getDocumentInformation().getCustomMetadataValue("Recipient"));
      String xmp = xmp(pdf);
      assertTrue(xmp.contains("<copy:id>K7Q3-9F2X</copy:id>"), xmp);
      assertTrue(xmp.contains("Ana &lt;Čović&gt; &amp; Søren"), xmp);
    }
  }

  @Test
  void theSameOrderGivesTheSameBytes() throws IOException {
    assertArrayEquals(copy(ORDER), copy(ORDER));
  }

  @Test
  void anArabicNameIsShapedAndConforms() throws IOException {
    byte[] copy = copy(new Order("الأمين العام", "A1", ORDER.date()));

    Conformance.assertConforms(copy);
    try (PDDocument pdf = Loader.loadPDF(copy)) {
      assertTrue(Tags.hasShapedArabic(Tags.artifacts(pdf.getPage(0))));
    }
  }

  @Test
  void aNameWithoutAFontIsAFindingAndNoCopy() throws IOException {
    TypesetDocument copy = PERSONALIZER.copy(ORIGINAL, new Order("김민지", "A1", ORDER.date()));

    assertEquals(0, copy.pdf().length);
    assertEquals("D401", copy.findings().get(0).code());
    assertTrue(copy.findings().get(0).message().contains("\"김\""), copy.findings().toString());
  }

  @Test
  void anEncryptedCopyOpensWithItsPasswordOnly() throws IOException {
    byte[] copy = copy(ORDER.withPassword(PASSWORD));

    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(copy));
    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(copy, "wrong"));
    try (PDDocument pdf = Loader.loadPDF(copy, PASSWORD.text())) {
      assertEquals(5, pdf.getEncryption().getVersion());
      assertEquals(6, pdf.getEncryption().getRevision());
      assertTrue(pdf.getCurrentAccessPermission().canExtractForAccessibility());
      assertFalse(pdf.getCurrentAccessPermission().canModify());
      assertFalse(xmp(pdf).contains("<pdfaid:part>"), "no claim to be PDF/A");
      assertTrue(xmp(pdf).contains("<pdfuaid:part>1<"), "still PDF/UA");
      assertEquals(Tags.text(ORIGINAL), Tags.text(pdf));
      pdf.setAllSecurityToBeRemoved(true);
      ByteArrayOutputStream open = new ByteArrayOutputStream();
      pdf.save(open);
      assertEquals(List.of(), Conformance.pdfUaFailures(open.toByteArray()));
    }
  }

  @Test
  void qpdfOpensAnEncryptedCopyWithItsPasswordOnly() throws IOException {
    PdfTools.need("qpdf");
    byte[] copy = copy(ORDER.withPassword(PASSWORD));

    PdfTools.Ran without = PdfTools.run(copy, "qpdf", "--check");
    assertEquals(2, without.code(), without.output());
    assertTrue(without.output().contains("invalid password"), without.output());
    PdfTools.Ran with = PdfTools.run(copy, "qpdf", "--password=" + PASSWORD.text(), "--check");
    assertEquals(0, with.code(), with.output());
    assertTrue(with.output().contains("R = 6"), with.output());
    assertTrue(with.output().contains("AESv3"), with.output());
  }

  @Test
  void aSignedCopyVerifiesAndStillConforms() throws Exception {
    byte[] copy = copy(ORDER.withSigner(signer("RSA")));

    assertTrue(verifies(copy, ""));
    Conformance.assertConforms(copy);
    PdfTools.assertSound(copy);
    copy[copy.length / 3] ^= 1;
    assertFalse(verifies(copy, ""), "a change is seen");
  }

  @Test
  void anEncryptedCopyCanBeSigned() throws Exception {
    byte[] copy = copy(ORDER.withPassword(PASSWORD).withSigner(signer("EC")));

    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(copy));
    assertTrue(verifies(copy, PASSWORD.text()));
  }

  @Test
  void pdfsigVerifiesASignedCopy() throws Exception {
    PdfTools.need("pdfsig");
    PdfTools.Ran ran = PdfTools.run(copy(ORDER.withSigner(signer("RSA"))), "pdfsig", "-nocert");

    assertTrue(ran.output().contains("Signature is Valid."), ran.output());
    assertTrue(ran.output().contains("ETSI.CAdES.detached"), ran.output());
    assertTrue(ran.output().contains("Total document signed"), ran.output());
  }

  @Test
  void aKeyStoreThatCannotBeOpenedSaysSo() throws Exception {
    Signer signer = signer("EC");
    Signer wrong = new Signer(signer.keyStore(), new Secret("wrong"), signer.time());
    IOException thrown = assertThrows(IOException.class, () -> copy(ORDER.withSigner(wrong)));
    assertFalse(String.valueOf(thrown.getMessage()).contains("wrong"), thrown.getMessage());
    assertFalse(wrong.toString().contains("wrong"), wrong.toString());
  }

  private static byte[] copy(Order order) throws IOException {
    TypesetDocument copy = PERSONALIZER.copy(ORIGINAL, order);
    assertEquals(List.of(), copy.findings());
    return copy.pdf();
  }

  private static String xmp(PDDocument pdf) throws IOException {
    return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
  }

  private static Signer signer(String algorithm)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    X500Name name = new X500Name("CN=Registry, O=Example Ministry");
    Instant now = Instant.now();
    X509CertificateHolder holder =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minusSeconds(60)),
                Date.from(now.plusSeconds(3600)),
                name,
                keys.getPublic())
            .build(
                new JcaContentSignerBuilder(
                        algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                    .build(keys.getPrivate()));
    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] secret = "secret".toCharArray();
    store.setKeyEntry("registry", keys.getPrivate(), secret, new Certificate[] {certificate});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    store.store(file, secret);
    return new Signer(file.toByteArray(), new Secret("secret"), now);
  }

  private static boolean verifies(byte[] copy, String password)
      throws IOException, CMSException, GeneralSecurityException, OperatorCreationException {
    try (PDDocument pdf = Loader.loadPDF(copy, password)) {
      PDSignature signature = pdf.getLastSignatureDictionary();
      int[] range = signature.getByteRange();
      assertEquals(copy.length, range[2] + range[3], "all of the file is signed");
      CMSSignedData data =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(copy)),
              new ByteArrayInputStream(signature.getContents(copy)));
      SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
      X509CertificateHolder certificate = data.getCertificates().getMatches(null).iterator().next();
      try {
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      } catch (CMSException changed) {
        return false;
      }
    }
  }
}
