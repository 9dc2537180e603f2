package org.demarche.deliver.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.demarche.deliver.list.Address;

/** Addresses as channels take them. */
public final class Destination {

  private static final String FILE = "file:";

  private Destination() {}

  /**
   * The URI of an address. {@code file:packets/ana} is a folder below the working folder.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static URI of(Address address, Path working) {
    String written = address.written();
    String rest = written.substring(address.scheme().length() + 1);
    try {
      return switch (address.scheme()) {
        case "file" -> rest.startsWith("//") ? new URI(written) : working.resolve(rest).toUri();
        case "mailto" -> new URI("mailto", rest, null);
        default -> new URI(written);
      };
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Where a test run is to go: an address of mail, with or without {@code mailto:}, or a folder.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static URI ofTest(String written, Path working) {
    if (written.contains("@") && !written.contains("/")) {
      String address = written.startsWith("mailto:") ? written : "mailto:" + written;
      return of(Address.of(address), working);
    }
    return of(Address.of(written.startsWith(FILE) ? written : FILE + written), working);
  }
}
