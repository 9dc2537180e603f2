package org.demarche.deliver.list;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a copy goes: {@code mailto:ana@example.org}, {@code file:packets/ana}, {@code
 * sftp://user@host:22/folder}, {@code https://host/folder}.
 *
 * @param written as the list has it
 * @param scheme in lower case: it chooses the channel; empty if there is none
 */
public record Address(String written, String scheme) {

  /** The schemes of the channels that come with the program. */
  public static final Set<String> SCHEMES = Set.of("mailto", "file", "sftp", "http", "https");

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String MAIL_LOCAL = ATOM + "(?:\\." + ATOM + "){0,20}";
  private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
  private static final String MAIL_LABEL =
      LETTER + "(?:[\\p{L}\\p{M}\\p{N}-]{0,61}" + LETTER + ")?";
  private static final String MAIL_DOMAIN = MAIL_LABEL + "(?:\\." + MAIL_LABEL + ")*";

  public static Address of(String written) {
    int colon = written.indexOf(':');
    String start = colon < 0 ? "" : written.substring(0, colon);
    boolean scheme = start.matches("[A-Za-z][A-Za-z0-9+.-]*");
    return new Address(written, scheme ? start.toLowerCase(Locale.ROOT) : "");
  }

  /** The address without what differs in spelling only, for telling one from another. */
  public String normal() {
    return scheme.equals("mailto")
        ? written.toLowerCase(Locale.ROOT)
        : scheme + written.substring(scheme.length());
  }

  /** The address for people to read, without a password. */
  public String shown() {
    return holdsPassword() ? written.replaceFirst(":[^/@:]*@", ":…@") : written;
  }

  /** Whether it holds a password, which a list must not. */
  public boolean holdsPassword() {
    return written.matches("[A-Za-z0-9+.-]+://[^/@]*:[^/@]*@.*");
  }

  /**
   * Why no channel can serve it, as the end of "the address … "; empty if one can.
   *
   * @param schemes of the channels there are
   */
  public Optional<String> fault(Set<String> schemes) {
    if (scheme.isEmpty()) {
      return Optional.of("does not say how to get there");
    }
    if (!schemes.contains(scheme)) {
      return Optional.of(
          "cannot be served: there is no channel \"%s\", only %s"
              .formatted(scheme, String.join(", ", new TreeSet<>(schemes))));
    }
    String rest = written.substring(scheme.length() + 1);
    return switch (scheme) {
      case "mailto" -> wants(isMail(rest), "is no single mail address");
      case "file" -> wants(!rest.isBlank(), "names no folder");
      case "sftp" -> uri("[^/@]+@[^/@]+(:\\d{1,5})?/.*", "needs a user, a host and a folder");
      default -> uri("[^/@]+(:\\d{1,5})?(/.*)?", "needs a host");
    };
  }

  /** Whether it is one address of mail: {@code desk@example.org}. */
  public static boolean isMail(String text) {
    return text.length() <= 254
        && text.matches(MAIL_LOCAL + "@[^@\\s\\[\\]<>,;:?\"]{1,200}")
        && text.indexOf('@') <= 64
        && text.substring(text.indexOf('@') + 1).matches(MAIL_DOMAIN);
  }

  private Optional<String> uri(String afterSlashes, String fault) {
    try {
      URI uri = new URI(written);
      boolean hasHost = uri.getHost() != null;
      return wants(hasHost && written.matches("[^:]+://" + afterSlashes), fault);
    } catch (URISyntaxException e) {
      return Optional.of("is not well-formed: " + e.getReason());
    }
  }

  private static Optional<String> wants(boolean given, String fault) {
    return given ? Optional.empty() : Optional.of(fault);
  }
}
