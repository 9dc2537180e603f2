package org.demarche.ledger.entry;

/**
 * A copy that is to go to one recipient. What, list, recipient and channel together are the key:
 * the ledger has one delivery for it, however often it is planned.
 *
 * @param what its name: an {@link org.demarche.edition.EditionKey}, or what else it is about; at
 *     most 200 characters
 * @param list at most 100 characters
 * @param recipient at most 200 characters
 * @param channel its scheme, for instance {@code mail}; at most 20 characters
 * @param address where it goes; may change from plan to plan; at most 1000 characters
 * @param content a digest of the documents in it, by which the same is known under another key; may
 *     change until it is sent; empty if it is not known; at most 64 characters
 */
public record PlannedDelivery(
    String what, String list, String recipient, String channel, String address, String content) {

  /** Of unknown content. */
  public PlannedDelivery(
      String what, String list, String recipient, String channel, String address) {
    this(what, list, recipient, channel, address, "");
  }

  /** Refuses what does not fit, since a key that is cut would no longer tell copies apart. */
  public PlannedDelivery {
    fits("what", what, 200);
    fits("list", list, 100);
    fits("recipient", recipient, 200);
    fits("channel", channel, 20);
    fits("address", address, 1000);
    fits("content", content, 64);
  }

  private static void fits(String name, String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException(
          "The %s of a copy has %d characters, the most is %d: %s"
              .formatted(name, value.length(), most, value));
    }
  }
}
