package org.demarche.deliver.channel;

import java.net.URI;

/**
 * Sends every parcel to one address instead of its own, for tests.
 *
 * @param to an address or a folder
 */
public record Redirect(URI to) {

  /**
   * The parcel for the other address; says in its subject where it would have gone. It is another
   * message: a server that drops what it has seen must not drop the real one later.
   */
  public Parcel apply(Parcel parcel) {
    String real = Plain.address(parcel.address()).replaceFirst("^mailto:", "");
    return new Parcel(
        parcel.copyId(),
        "test." + parcel.messageId(),
        parcel.name(),
        to,
        "[TEST for %s] %s".formatted(real, parcel.subject()),
        parcel.text(),
        parcel.html(),
        parcel.images(),
        parcel.files());
  }
}
