package org.demarche.app.cluster;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.demarche.cluster.AnswerRoute;
import org.demarche.cluster.QueueBuilder;
import org.demarche.ledger.entry.Lease;
import org.demarche.service.RouteContext;

/**
 * Builds through the queue under a lease.
 *
 * @param builder has things built
 * @param routes that take the answers
 */
record Queueing(QueueBuilder builder, RouteContext routes) implements AutoCloseable {

  /**
   * @param held whether the lease is still held
   * @param priority of the builds
   */
  static Queueing start(Member member, Lease lease, BooleanSupplier held, int priority) {
    QueueBuilder builder =
        new QueueBuilder(member.broker(), member.leases(), lease, held, member.in(), priority);
    AnswerRoute answers = new AnswerRoute(member.broker(), lease, builder);
    return new Queueing(
        builder, RouteContext.start(member.settings().stopLimit(), List.of(answers)));
  }

  /** Whoever waits for a build is told that it was stopped. */
  @Override
  public void close() {
    builder.close();
    routes.close();
  }
}
