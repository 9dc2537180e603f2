package org.demarche.cluster;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/** For a person who looks at the queues, or puts back what was set aside. */
public final class QueueDesk {

  /** A message that is there comes at once. */
  private static final long WAIT_MILLIS = 1_000;

  private final Broker broker;

  public QueueDesk(Broker broker) {
    this.broker = broker;
  }

  /**
   * Builds that wait, and what was set aside.
   *
   * @throws JMSRuntimeException if the broker is away
   */
  public List<QueueState> queues() {
    try (JMSContext context = broker.context(JMSContext.AUTO_ACKNOWLEDGE)) {
      return List.of(state(context, Queues.BUILD), state(context, Queues.DEAD));
    }
  }

  private static QueueState state(JMSContext context, String queue) {
    try (QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
      int waiting = 0;
      long oldest = Long.MAX_VALUE;
      Enumeration<?> messages = browser.getEnumeration();
      while (waiting < QueueState.MOST && messages.hasMoreElements()) {
        oldest = Math.min(oldest, ((Message) messages.nextElement()).getJMSTimestamp());
        waiting++;
      }
      return new QueueState(
          queue,
          waiting,
          waiting == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest)));
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  /**
   * Sends jobs that were set aside to the workers again, each in one transaction; what is no job
   * stays.
   *
   * @return how many
   * @throws JMSRuntimeException if the broker is away
   */
  public int redrive() {
    try (JMSContext context = broker.context(JMSContext.SESSION_TRANSACTED);
        JMSConsumer dead = context.createConsumer(context.createQueue(Queues.DEAD))) {
      int moved = 0;
      int left = state(context, Queues.DEAD).waiting();
      for (int i = 0; i < left; i++) {
        Message message = dead.receive(WAIT_MILLIS);
        if (message == null) {
          return moved;
        }
        String text = text(message);
        boolean job = isJob(text);
        context.createProducer().send(context.createQueue(job ? Queues.BUILD : Queues.DEAD), text);
        context.commit();
        moved += job ? 1 : 0;
      }
      return moved;
    }
  }

  private static String text(Message message) {
    try {
      return String.valueOf(message.getBody(String.class));
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  private static boolean isJob(String text) {
    try {
      Messages.read(text, BuildJob.SCHEMA, BuildJob.class);
      return true;
    } catch (UnknownMessageException other) {
      return false;
    }
  }
}
