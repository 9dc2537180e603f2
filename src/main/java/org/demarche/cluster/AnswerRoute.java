package org.demarche.cluster;

import org.apache.camel.builder.RouteBuilder;
import org.demarche.ledger.entry.Lease;

/** Gives the results of builds to those who wait for them; only for the holder of the lease. */
public final class AnswerRoute extends RouteBuilder {

  private final Broker broker;
  private final Lease lease;
  private final QueueBuilder waiting;

  public AnswerRoute(Broker broker, Lease lease, QueueBuilder waiting) {
    this.broker = broker;
    this.lease = lease;
    this.waiting = waiting;
  }

  @Override
  public void configure() {
    getContext().addComponent(Queues.COMPONENT, broker.component());
    from(Queues.endpoint(Queues.done(lease.name()), Queues.TAKEN))
        .routeId("answers")
        .errorHandler(noErrorHandler())
        .doTry()
        .bean(waiting, "answered")
        .doCatch(UnknownMessageException.class)
        .log("Set aside an answer that nobody can deal with: ${exception.message}")
        .to(Queues.endpoint(Queues.DEAD, ""))
        .end();
  }
}
