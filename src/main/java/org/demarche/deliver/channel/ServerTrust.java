package org.demarche.deliver.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Which certificates a server may have. */
final class ServerTrust {

  private ServerTrust() {}

  /**
   * TLS that trusts the certificates of a PEM file and no others, or those of the Java platform if
   * the setting is missing.
   */
  static SSLContext context(ChannelSettings settings, String key) throws ChannelException {
    Optional<String> file = settings.find(key);
    try {
      if (file.isEmpty()) {
        return SSLContext.getDefault();
      }
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(certificates(Path.of(file.get())));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusted.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw ChannelSettings.wrong(key, "no certificates could be read from " + file.orElse(""), e);
    }
  }

  private static KeyStore certificates(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + number++, one);
      }
      if (number == 0) {
        throw new CertificateException("no certificate in the file");
      }
    }
    return store;
  }

  /** Whether a connection failed since the server's certificate is not a trusted one. */
  static boolean isMissing(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException
          || cause instanceof CertPathBuilderException
          || cause instanceof SSLPeerUnverifiedException
          || (cause instanceof SSLException && isNamed(cause))) {
        return true;
      }
    }
    return false;
  }

  /** Angus tells a certificate for another name in words only. */
  private static boolean isNamed(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("server identity");
  }
}
