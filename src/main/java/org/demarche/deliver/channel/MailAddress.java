package org.demarche.deliver.channel;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of mail, checked.
 *
 * @param local before the @, ASCII
 * @param domain after it, in the form of DNS
 */
record MailAddress(String local, String domain) {

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern FORM =
      Pattern.compile("(" + ATOM + "(?:\\." + ATOM + "){0,20})@([^@\\s\\[\\]<>,;:\"]{1,200})");
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

  /** From {@code desk@example.org}; nothing if it is not exactly one address. */
  static Optional<MailAddress> of(String text) {
    Matcher parts = FORM.matcher(text);
    if (text.length() > 254 || !parts.matches() || parts.group(1).length() > 64) {
      return Optional.empty();
    }
    return ascii(parts.group(2)).map(domain -> new MailAddress(parts.group(1), domain));
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain)).filter(name -> DOMAIN.matcher(name).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** From {@code mailto:desk@example.org}. */
  static MailAddress of(URI address) throws ChannelException {
    return of(address.getSchemeSpecificPart())
        .orElseThrow(
            () ->
                new ChannelException.Permanent(
                    ChannelRules.BAD_ADDRESS,
                    "%s is not one address of mail".formatted(Plain.address(address))));
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
    InternetAddress address = new InternetAddress();
    address.setAddress(toString());
    try {
      if (!name.isBlank()) {
        address.setPersonal(Plain.line(name, 200), "UTF-8");
      }
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
    return address;
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
