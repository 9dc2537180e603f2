package org.demarche.deliver.channel;

import org.demarche.deliver.channel.ChannelException.Permanent;

/** Has a parcel made, and looks whether it is the one that was meant. */
final class Making {

  private Making() {}

  static Parcel parcel(Delivery delivery) throws ChannelException {
    Parcel parcel;
    try {
      parcel = delivery.parcel().get();
    } catch (NotMade e) {
      throw new Permanent(
          ChannelRules.NOT_MADE,
          "The copy could not be made: " + Plain.line(String.valueOf(e.getMessage()), 300),
          e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Permanent(
          ChannelRules.NOT_MADE, "The copy could not be made: " + Plain.quoted(e.toString()), e);
    }
    if (!parcel.copyId().equals(delivery.copyId())
        || !parcel.address().equals(delivery.address())) {
      throw new Permanent(
          ChannelRules.NOT_MADE,
          "The copy made is %s for %s, not %s for %s"
              .formatted(
                  parcel.copyId(),
                  Plain.address(parcel.address()),
                  delivery.copyId(),
                  Plain.address(delivery.address())));
    }
    return parcel;
  }
}
