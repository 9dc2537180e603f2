package org.demarche.cluster;

import jakarta.jms.JMSException;
import java.time.Duration;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Consumers that connect again when a connection is lost, with pauses that grow, and leave the
 * words about it to {@link BrokerReach}.
 */
final class PatientContainer extends DefaultJmsMessageListenerContainer {

  /** Before the first attempt but one. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Each pause is longer by this factor. */
  private static final double GROWTH = 2;

  /** No pause is longer. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final BrokerReach reach;
  private final Runnable lost;

  /**
   * @param lost is told of each loss of a connection
   */
  PatientContainer(JmsEndpoint endpoint, BrokerReach reach, Runnable lost) {
    super(endpoint);
    this.reach = reach;
    this.lost = lost;
    setBackOff(pauses());
  }

  static ExponentialBackOff pauses() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), GROWTH);
    pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
    return pauses;
  }

  @Override
  protected void handleListenerSetupFailure(Throwable failure, boolean alreadyRecovered) {
    lost.run();
    if (!alreadyRecovered && isRunning()) {
      reach.failed(failure);
    }
  }

  @Override
  protected void refreshConnectionUntilSuccessful() {
    BackOffExecution pauses = pauses().start();
    do {
      try {
        refreshSharedConnection();
        reach.answered();
        return;
      } catch (JMSException | RuntimeException away) {
        reach.failed(away);
      }
    } while (isRunning() && applyBackOffTime(pauses));
  }
}
