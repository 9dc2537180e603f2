package org.demarche.deliver.send;

import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.SafeText;

/** Has a parcel made, and looks whether it is the one that was meant. */
final class MessageFactory {

  private MessageFactory() {}

  static OutgoingMessage parcel(Delivery delivery) throws ChannelException {
    OutgoingMessage parcel;
    try {
      parcel = delivery.parcel().get();
    } catch (MessageNotMade e) {
      throw new Permanent(
          ChannelRules.NOT_MADE,
          "The copy could not be made: " + SafeText.line(String.valueOf(e.getMessage()), 300),
          e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Permanent(
          ChannelRules.NOT_MADE, "The copy could not be made: " + SafeText.quoted(e.toString()), e);
    }
    if (!parcel.copyId().equals(delivery.copyId())
        || !parcel.address().equals(delivery.address())) {
      throw new Permanent(
          ChannelRules.NOT_MADE,
          "The copy made is %s for %s, not %s for %s"
              .formatted(
                  parcel.copyId(),
                  SafeText.address(parcel.address()),
                  delivery.copyId(),
                  SafeText.address(delivery.address())));
    }
    return parcel;
  }
}
