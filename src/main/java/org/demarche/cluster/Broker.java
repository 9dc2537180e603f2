package org.demarche.cluster;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * The connection of this process to the broker. One that is lost is made again by whoever needs it,
 * with pauses that grow.
 */
public final class Broker implements AutoCloseable {

  /** No message is fetched before the worker is free for it, so that the next free one gets it. */
  private static final String NO_PREFETCH = "consumerWindowSize=0";

  /** Between attempts of a consumer to connect. */
  private static final long PAUSE_MILLIS = 5_000;

  /** By which Artemis knows a message that is sent twice. */
  private static final String ID = "_AMQ_DUPL_ID";

  private final BrokerSettings settings;
  private final JmsPoolConnectionFactory senders = new JmsPoolConnectionFactory();
  private final ConnectionFactory receivers;
  private final AtomicInteger losses = new AtomicInteger();

  public Broker(BrokerSettings settings) {
    this.settings = settings;
    this.receivers = factory();
    senders.setConnectionFactory(factory());
    senders.setMaxConnections(1);
  }

  private ActiveMQConnectionFactory factory() {
    String url = settings.url();
    String asked =
        url.contains("consumerWindowSize")
            ? url
            : url + (url.contains("?") ? "&" : "?") + NO_PREFETCH;
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(asked);
    if (!settings.user().isEmpty()) {
      factory.setUser(settings.user());
      factory.setPassword(settings.password());
    }
    factory.setDeserializationAllowList("java.lang.NoClassAtAll");
    return factory;
  }

  /**
   * For the routes of one context. What a route sends while it has a message in hand is sent when
   * that message is done, and not at all if it is not.
   */
  JmsComponent component() {
    JmsComponent component = new JmsComponent();
    component.setConnectionFactory(receivers);
    component.setExceptionListener(lost -> losses.incrementAndGet());
    component.setRecoveryInterval(PAUSE_MILLIS);
    component.setIncludeSentJMSMessageID(false);
    return component;
  }

  /**
   * Sends a text; returns when the broker has it on its disk.
   *
   * @param id of the message; one that was sent already is not sent again
   * @param priority from 0 to 9, the highest
   * @throws JMSRuntimeException if the broker cannot be reached or refuses it
   */
  void send(String queue, String text, String id, int priority) {
    try (JMSContext context = context(JMSContext.AUTO_ACKNOWLEDGE)) {
      context
          .createProducer()
          .setPriority(priority)
          .setDeliveryMode(DeliveryMode.PERSISTENT)
          .setProperty(ID, id)
          .send(context.createQueue(queue), text);
    } catch (JMSRuntimeException e) {
      if (!isSecond(e)) {
        throw e;
      }
    }
  }

  /** For a few messages; the caller closes it. */
  JMSContext context(int mode) {
    return senders.createContext(mode);
  }

  /** Whether the broker has that message already. */
  private static boolean isSecond(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ActiveMQDuplicateIdException) {
        return true;
      }
    }
    return false;
  }

  /** How often a connection was lost; another number than before means that one was. */
  int losses() {
    return losses.get();
  }

  /** What a message calls it. */
  public String place() {
    return settings.place();
  }

  @Override
  public void close() {
    senders.stop();
  }
}
