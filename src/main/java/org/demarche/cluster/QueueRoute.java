package org.demarche.cluster;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;

/**
 * Takes the messages of a queue, each in one transaction; one that nobody can deal with is set
 * aside, with the reason.
 */
abstract class QueueRoute extends RouteBuilder {

  private final Broker broker;
  private final String name;
  private final String queue;
  private final String options;

  /**
   * @param name of the route, for the log
   * @param options of the endpoint, after those that all have; may be empty
   */
  QueueRoute(Broker broker, String name, String queue, String options) {
    this.broker = broker;
    this.name = name;
    this.queue = queue;
    this.options = options;
  }

  /** Deals with a message; may throw an {@link UnknownMessageException}. */
  abstract void take(ProcessorDefinition<?> message);

  @Override
  public final void configure() {
    getContext().addComponent(Queues.COMPONENT, broker.component());
    var message =
        from(Queues.endpoint(queue, Queues.TAKEN + options))
            .routeId(name)
            .errorHandler(noErrorHandler())
            .doTry();
    take(message);
    message
        .doCatch(UnknownMessageException.class)
        .log("Set aside a message that nobody can deal with: ${exception.message}")
        .setHeader("demarcheReason", simple("${exception.message}"))
        .to(Queues.endpoint(Queues.DEAD, ""))
        .end();
  }
}
