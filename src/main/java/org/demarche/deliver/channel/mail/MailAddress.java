package org.demarche.deliver.channel.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.EncodedText;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.list.Address;

/**
 * One address of mail, checked.
 *
 * @param local before the @, ASCII
 * @param domain after it, in the form of DNS
 */
record MailAddress(String local, String domain) {

  /** From {@code desk@example.org}; nothing if it is not exactly one address. */
  static Optional<MailAddress> of(String text) {
    int at = text.indexOf('@');
    return Address.isMail(text)
        ? ascii(text.substring(at + 1))
            .map(domain -> new MailAddress(text.substring(0, at), domain))
        : Optional.empty();
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain)).filter(MailAddress::isName);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Some letters become signs. */
  private static boolean isName(String ascii) {
    return ascii.matches("[A-Za-z0-9.-]+");
  }

  /** From {@code mailto:desk@example.org}. */
  static MailAddress of(URI address) throws ChannelException {
    return of(address.getSchemeSpecificPart())
        .orElseThrow(
            () ->
                new ChannelException.Permanent(
                    ChannelRules.BAD_ADDRESS,
                    "%s is not one address of mail".formatted(SafeText.address(address))));
  }

  /** From a setting, as {@code desk@example.org} or {@code The Desk <desk@example.org>}. */
  static InternetAddress setting(String key, String value) throws ChannelException {
    Matcher named = Pattern.compile("([^<>]*)<([^<>]+)>").matcher(value.strip());
    String name = named.matches() ? named.group(1).strip() : "";
    String bare = named.matches() ? named.group(2).strip() : value.strip();
    return of(bare)
        .orElseThrow(() -> ChannelSettings.wrong(key, "\"" + value + "\" is no address"))
        .named(name);
  }

  /** With the name of its owner, which may be empty and of any letters. */
  InternetAddress named(String name) {
    try {
      if (!name.isBlank()) {
        return EncodedText.named(toString(), SafeText.line(name, 200));
      }
      InternetAddress address = new InternetAddress();
      address.setAddress(toString());
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
