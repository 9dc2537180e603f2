package org.demarche.deliver.send;

import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.SafeText;

/** Has a message made, and looks whether it is the one that was meant. */
final class MessageFactory {

  private MessageFactory() {}

  static OutgoingMessage message(Delivery delivery) throws ChannelException {
    OutgoingMessage message;
    try {
      message = delivery.message().get();
    } catch (MessageNotMade e) {
      throw new Permanent(
          ChannelRules.NOT_MADE,
          "The copy could not be made: " + SafeText.line(String.valueOf(e.getMessage()), 300),
          e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Permanent(
          ChannelRules.NOT_MADE, "The copy could not be made: " + SafeText.quoted(e.toString()), e);
    }
    if (!message.copyId().equals(delivery.copyId())
        || !message.address().equals(delivery.address())) {
      throw new Permanent(
          ChannelRules.NOT_MADE,
          "The copy made is %s for %s, not %s for %s"
              .formatted(
                  message.copyId(),
                  SafeText.address(message.address()),
                  delivery.copyId(),
                  SafeText.address(delivery.address())));
    }
    return message;
  }
}
