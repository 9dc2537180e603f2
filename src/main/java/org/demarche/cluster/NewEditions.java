package org.demarche.cluster;

import jakarta.jms.JMSRuntimeException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who deliver what is new; what is not told goes out with the next that is. */
public final class NewEditions {

  private static final Logger LOG = LoggerFactory.getLogger(NewEditions.class);
  private static final int PRIORITY = 4;

  private final Broker broker;

  public NewEditions(Broker broker) {
    this.broker = broker;
  }

  /** A package has a new edition. */
  public void tell(String packageId) {
    String text = Messages.write(new NewEdition(NewEdition.SCHEMA, packageId));
    try {
      broker.send(Queues.EDITIONS, text, UUID.randomUUID().toString(), PRIORITY);
    } catch (JMSRuntimeException away) {
      LOG.warn(
          "Who delivers was not told of {}: {}",
          packageId.isEmpty() ? "the night" : packageId,
          away.getMessage());
    }
  }

  /** A night is over. */
  public void tellNight() {
    tell("");
  }
}
