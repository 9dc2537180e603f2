package org.demarche.app.monitor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where health and metrics are served: a loopback address, since they have no lock. */
public final class MonitorAddress {

  private static final Pattern FORM = Pattern.compile("(?:(.+):)?(\\d{1,5})");
  private static final int LAST_PORT = 65535;

  private MonitorAddress() {}

  /**
   * The address of a text such as {@code 127.0.0.1:9464}, {@code [::1]:9464}, {@code
   * localhost:9464} or {@code 9464}; port 0 is any that is free.
   *
   * @throws IllegalArgumentException with the reason, in words that go on from the value
   */
  public static InetSocketAddress parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
      throw new IllegalArgumentException("is not an address such as 127.0.0.1:9464");
    }
    InetAddress host = host(parts.group(1) == null ? "127.0.0.1" : parts.group(1));
    if (!host.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "is not a loopback address; put a proxy before 127.0.0.1 if others are to see it");
    }
    return new InetSocketAddress(host, Integer.parseInt(parts.group(2)));
  }

  private static InetAddress host(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("names a host that is not known", e);
    }
  }
}
