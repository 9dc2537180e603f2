package org.demarche.deliver.channel;

import java.net.URI;
import java.util.Locale;

/** Texts that are safe in a header, a log or a message. */
final class SafeText {

  private SafeText() {}

  /** On one line, without control characters and marks that reverse the order of letters. */
  static String line(String text, int longest) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
  }

  /** What the far side said, in quotes; it decides about none of our lines. */
  static String quoted(String text) {
    return "\"" + line(text, 300) + "\"";
  }

  /** Whether it is the name of one visible file on any system. */
  static boolean isFileName(String name) {
    return !name.isBlank()
        && name.length() <= 200
        && name.equals(line(name, 200))
        && !name.startsWith(".")
        && name.chars().noneMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0);
  }

  /** An address without what may be a secret: no password, no query. */
  static String address(URI address) {
    if (address.isOpaque()) {
      return line(address.getScheme() + ":" + address.getSchemeSpecificPart(), 200);
    }
    String host = address.getHost();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getPath() == null ? "" : address.getPath();
    String authority = host == null ? "" : host + port;
    return line(address.getScheme() + "://" + authority + path, 200);
  }

  /** In lower case; the empty string if it has none. */
  static String scheme(URI address) {
    return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
  }

  /** Whether a host as written is this machine, without asking anybody. */
  static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
