package org.demarche.cluster;

import org.apache.camel.model.ProcessorDefinition;
import org.demarche.ledger.entry.Lease;

/** Gives the results of builds to those who wait for them; only for the holder of the lease. */
public final class AnswerRoute extends QueueRoute {

  private final QueueBuilder waiting;

  public AnswerRoute(Broker broker, Lease lease, QueueBuilder waiting) {
    super(broker, "answers", Queues.done(lease.name()), "");
    this.waiting = waiting;
  }

  @Override
  void take(ProcessorDefinition<?> message) {
    message.bean(waiting, "answered");
  }
}
