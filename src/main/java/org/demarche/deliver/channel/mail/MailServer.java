package org.demarche.deliver.channel.mail;

import java.net.URI;
import java.util.Locale;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.SafeText;

/**
 * The mail server that takes all mail.
 *
 * @param host as written
 * @param port 587 unless given, 465 for smtps
 * @param protection what keeps others from reading along
 */
record MailServer(String host, int port, Protection protection) {

  /** How the connection is protected. */
  enum Protection {
    /** From the first byte. */
    TLS,
    /** Plain at first; nothing but the wish for TLS is said before. */
    STARTTLS,
    /** Not at all: on this machine, or where it is asked for. */
    NONE
  }

  static final String KEY = "mail.url";

  /** From {@code smtp://host:587?starttls=required}, {@code smtps://host}. */
  static MailServer of(String url) throws ChannelException {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw ChannelSettings.wrong(KEY, "it is not a URL");
    }
    String scheme = SafeText.scheme(uri);
    if (uri.getHost() == null || !scheme.matches("smtps?")) {
      throw ChannelSettings.wrong(KEY, "it is to start with smtp:// or smtps:// and a host");
    }
    if (uri.getUserInfo() != null) {
      throw ChannelSettings.wrong(KEY, "the user is set by mail.user, the password is a secret");
    }
    Protection protection = protection(scheme, uri);
    int port = uri.getPort() > 0 ? uri.getPort() : protection == Protection.TLS ? 465 : 587;
    return new MailServer(uri.getHost().toLowerCase(Locale.ROOT), port, protection);
  }

  private static Protection protection(String scheme, URI uri) throws ChannelException {
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    return switch (scheme + "?" + query) {
      case "smtps?" -> Protection.TLS;
      case "smtp?starttls=required" -> Protection.STARTTLS;
      case "smtp?starttls=none" -> Protection.NONE;
      case "smtp?" -> SafeText.isLoopback(uri.getHost()) ? Protection.NONE : Protection.STARTTLS;
      default ->
          throw ChannelSettings.wrong(
              KEY, "after the host of smtp:// comes ?starttls=required, ?starttls=none or nothing");
    };
  }

  /** Whether a password may be sent to it. */
  boolean mayHaveSecrets() {
    return protection != Protection.NONE || SafeText.isLoopback(host);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
