package org.demarche.cluster;

import org.apache.camel.model.ProcessorDefinition;

/**
 * Takes jobs from the queue, several at a time, and sends what became of them, both in one
 * transaction: a job whose worker dies goes to another one. The broker counts how often.
 */
public final class BuildRoute extends QueueRoute {

  private final JobConsumer consumer;

  /**
   * @param threads how many jobs at a time
   */
  public BuildRoute(Broker broker, JobConsumer consumer, int threads) {
    super(broker, "build", Queues.BUILD, "&concurrentConsumers=" + threads);
    this.consumer = consumer;
  }

  @Override
  void take(ProcessorDefinition<?> message) {
    message
        .transform()
        .method(consumer, "answer")
        .filter(body().isNotNull())
        .setProperty("queue", simple("${body.queue}"))
        .setBody(simple("${body.text}"))
        .removeHeaders("*")
        .toD(Queues.COMPONENT + ":queue:${exchangeProperty.queue}");
  }
}
