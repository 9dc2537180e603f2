package org.demarche.deliver.send;

import java.net.URI;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.SafeText;

/**
 * Sends every message to one address instead of its own, for tests.
 *
 * @param to an address or a folder
 */
public record Redirect(URI to) {

  /**
   * The message for the other address; says in its subject where it would have gone. It is another
   * message: a server that drops what it has seen must not drop the real one later.
   */
  public OutgoingMessage apply(OutgoingMessage message) {
    String real = SafeText.address(message.address()).replaceFirst("^mailto:", "");
    return new OutgoingMessage(
        message.copyId(),
        "test." + message.messageId(),
        message.name(),
        to,
        "[TEST for %s] %s".formatted(real, message.subject()),
        message.text(),
        message.html(),
        message.images(),
        message.files());
  }
}
