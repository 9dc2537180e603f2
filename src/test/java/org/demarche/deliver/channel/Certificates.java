package org.demarche.deliver.channel;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates made for a test. */
public final class Certificates {

  static final char[] PASSWORD = "changeit".toCharArray();

  private Certificates() {}

  /** A key store with a key and its own certificate for this machine. */
  @SuppressWarnings("JavaUtilDate") // the builder of certificates takes no other
  public static KeyStore keyStore(String host) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    X500Name name = new X500Name("CN=" + host);
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now.minus(1, ChronoUnit.DAYS)),
            Date.from(now.plus(1, ChronoUnit.DAYS)),
            name,
            pair.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
    return store;
  }

  /** The certificates of a key store as the setting wants them. */
  public static Path pem(KeyStore store, Path file) throws Exception {
    String alias = store.aliases().nextElement();
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(store.getCertificate(alias).getEncoded());
    return Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  /** The one that GreenMail shows. */
  public static KeyStore greenMail() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Certificates.class.getResourceAsStream("/greenmail.p12")) {
      if (in == null) {
        throw new IOException("GreenMail has no key store");
      }
      store.load(in, PASSWORD);
    }
    return store;
  }
}
