package org.demarche.cluster;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which broker, and as whom.
 *
 * @param url of Artemis, as {@code tcp://broker.example.org:61616?sslEnabled=true}; no password in
 *     it
 * @param user may be empty
 * @param password may be empty; never printed
 */
public record BrokerSettings(String url, String user, String password) {

  private static final Pattern SECRET =
      Pattern.compile("//.*@|(?:password|passcode|secret)[^=&;]*=");

  /**
   * Refuses what would be told wrongly later.
   *
   * @throws IllegalArgumentException if the URL holds a password, or is none of a broker; the
   *     message does not have the URL
   */
  public BrokerSettings {
    if (SECRET.matcher(url.toLowerCase(Locale.ROOT)).find()) {
      throw new IllegalArgumentException(
          "The broker's URL has a user or a password in it; give them by their own settings.");
    }
    if (!url.matches("(?s)(\\()?tcp://.+")) {
      throw new IllegalArgumentException(
          "The broker is a URL such as tcp://broker.example.org:61616.");
    }
  }

  /** What a message calls it: without its options. */
  public String place() {
    return url.split("[?;]", 2)[0];
  }

  @Override
  public String toString() {
    return "BrokerSettings[" + place() + ", user=" + user + "]";
  }
}
