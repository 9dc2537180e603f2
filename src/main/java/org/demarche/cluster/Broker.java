package org.demarche.cluster;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * The connection of this process to the broker. One that is lost is made again by whoever needs it,
 * with pauses that grow.
 */
public final class Broker implements AutoCloseable {

  /** After which the broker gives up a host that is silent, and gives its jobs to others. */
  static final Duration TTL = Duration.ofSeconds(20);

  /** After which a process gives up a broker that is silent. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /**
   * Unless the URL says other things. No message is fetched before the worker is free for it, so
   * that the next free one gets it; and Java's own sockets do, without libraries of the system.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "consumerWindowSize",
          "0",
          "connectionTTL",
          Long.toString(TTL.toMillis()),
          "clientFailureCheckPeriod",
          Long.toString(SILENCE.toMillis()),
          "callTimeout",
          Long.toString(SILENCE.toMillis()),
          "useEpoll",
          "false",
          "useKQueue",
          "false");

  /** By which Artemis knows a message that is sent twice. */
  private static final String ID = "_AMQ_DUPL_ID";

  private final BrokerSettings settings;
  private final JmsPoolConnectionFactory senders = new JmsPoolConnectionFactory();
  private final ConnectionFactory receivers;
  private final AtomicInteger losses = new AtomicInteger();
  private final BrokerReach reach;

  public Broker(BrokerSettings settings) {
    this.settings = settings;
    this.reach = new BrokerReach(settings.place(), InstantSource.system());
    this.receivers = factory();
    senders.setConnectionFactory(factory());
    senders.setMaxConnections(1);
  }

  private ActiveMQConnectionFactory factory() {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url(settings.url()));
    if (!settings.user().isEmpty()) {
      factory.setUser(settings.user());
      factory.setPassword(settings.password());
    }
    factory.setDeserializationAllowList("java.lang.NoClassAtAll");
    return factory;
  }

  static String url(String asked) {
    StringBuilder url = new StringBuilder(asked);
    new TreeMap<>(DEFAULTS)
        .forEach(
            (option, value) -> {
              if (!asked.contains(option + "=")) {
                url.append(url.indexOf("?") < 0 ? '?' : '&').append(option).append('=');
                url.append(value);
              }
            });
    return url.toString();
  }

  /**
   * For the routes of one context. What a route sends while it has a message in hand is sent when
   * that message is done, and not at all if it is not.
   */
  JmsComponent component() {
    JmsComponent component = new JmsComponent();
    component.setConnectionFactory(receivers);
    component.setMessageListenerContainerFactory(
        endpoint -> new PatientContainer(endpoint, reach, losses::incrementAndGet));
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
      reach.answered();
    } catch (JMSRuntimeException e) {
      if (!isSecond(e)) {
        reach.failed(e);
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

  /** Since when it is away; empty if it is not, as far as this process has met with it. */
  public Optional<Instant> awaySince() {
    return reach.awaySince();
  }

  /** Has somebody told of each beginning and end of an outage, with {@link #awaySince}. */
  public void tells(Consumer<Optional<Instant>> someone) {
    reach.tells(someone);
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
