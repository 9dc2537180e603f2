package org.demarche.deliver.send;

import java.net.URI;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.SafeText;

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
  public OutgoingMessage apply(OutgoingMessage parcel) {
    String real = SafeText.address(parcel.address()).replaceFirst("^mailto:", "");
    return new OutgoingMessage(
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
