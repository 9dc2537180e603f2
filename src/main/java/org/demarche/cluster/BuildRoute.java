package org.demarche.cluster;

import org.apache.camel.builder.RouteBuilder;

/**
 * Takes jobs from the queue, several at a time, and sends what became of them, both in one
 * transaction: a job whose worker dies goes to another one. The broker counts how often.
 */
public final class BuildRoute extends RouteBuilder {

  private final Broker broker;
  private final JobConsumer consumer;
  private final int threads;

  /**
   * @param threads how many jobs at a time
   */
  public BuildRoute(Broker broker, JobConsumer consumer, int threads) {
    this.broker = broker;
    this.consumer = consumer;
    this.threads = threads;
  }

  @Override
  public void configure() {
    getContext().addComponent(Queues.COMPONENT, broker.component());
    from(Queues.endpoint(Queues.BUILD, Queues.TAKEN + "&concurrentConsumers=" + threads))
        .routeId("build")
        .errorHandler(noErrorHandler())
        .doTry()
        .transform()
        .method(consumer, "answer")
        .filter(body().isNotNull())
        .setProperty("queue", simple("${body.queue}"))
        .setBody(simple("${body.text}"))
        .removeHeaders("*")
        .toD(Queues.COMPONENT + ":queue:${exchangeProperty.queue}")
        .endDoTry()
        .doCatch(UnknownMessageException.class)
        .log("Set aside a message that nobody can deal with: ${exception.message}")
        .setHeader("demarcheReason", simple("${exception.message}"))
        .to(Queues.endpoint(Queues.DEAD, ""))
        .end();
  }
}
