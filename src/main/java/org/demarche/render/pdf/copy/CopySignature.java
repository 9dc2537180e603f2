package org.demarche.render.pdf.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.demarche.render.PdfPersonalizer.Signer;

/** A signature over a finished copy (CAdES, detached), appended to it, seen in a reader's panel. */
final class CopySignature {

  /** Bytes that are kept free for it; chains of certificates fit easily. */
  private static final int ROOM = 0x8000;

  private final PrivateKey key;
  private final List<Certificate> chain;

  private CopySignature(PrivateKey key, List<Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * The copy, signed.
   *
   * @param password that opens it; may be empty
   * @throws IOException if the key store can't be opened or has no private key
   */
  static byte[] sign(byte[] copy, String password, Signer signer) throws IOException {
    CopySignature signature = open(signer);
    try (PDDocument pdf = Loader.loadPDF(copy, password);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(ROOM);
      pdf.addSignature(signature.entry(signer.time()), signature::signature, options);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static CopySignature open(Signer signer) throws IOException {
    char[] secret = signer.secret().text().toCharArray();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(signer.keyStore()), secret);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, secret) instanceof PrivateKey key) {
          return new CopySignature(key, List.of(store.getCertificateChain(alias)));
        }
      }
      throw new IOException("the key store has no private key");
    } catch (GeneralSecurityException e) {
      throw new IOException("the key store cannot be used: " + e.getMessage(), e);
    }
  }

  private PDSignature entry(Instant time) {
    PDSignature entry = new PDSignature();
    entry.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    entry.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    entry.setName(certificate().getSubjectX500Principal().getName());
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(time.toEpochMilli());
    entry.setSignDate(date);
    return entry;
  }

  private X509Certificate certificate() {
    return (X509Certificate) chain.get(0);
  }

  private byte[] signature(InputStream content) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes())
              .build(new JcaContentSignerBuilder(algorithm()).build(key), certificate()));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new CMSProcessableByteArray(content.readAllBytes())).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException("the copy cannot be signed: " + e.getMessage(), e);
    }
  }

  private String algorithm() {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "Ed25519", "EdDSA" -> "Ed25519";
      default -> "SHA256withRSA";
    };
  }

  /** With the certificate, as CAdES asks; without the time, which the PDF itself tells. */
  private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
    ASN1EncodableVector signed = new ASN1EncodableVector();
    signed.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
    CMSAttributeTableGenerator usual =
        new DefaultSignedAttributeTableGenerator(new AttributeTable(signed));
    return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
  }
}
