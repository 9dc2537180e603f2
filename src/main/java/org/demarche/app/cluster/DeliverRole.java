package org.demarche.app.cluster;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.demarche.app.AutomaticDeliveries;
import org.demarche.app.DeliveryQueue;
import org.demarche.cluster.EditionRoute;
import org.demarche.cluster.LeaseKeeper;
import org.demarche.deliver.plan.Occasion;
import org.demarche.ledger.entry.Lease;
import org.demarche.service.RouteContext;

/**
 * Sends all copies while the lease is held, so that each goes once, and no machine gets more at a
 * time than the settings say, over all processes.
 */
final class DeliverRole implements LeaseKeeper.Holder {

  private final Member member;
  private final OpenParts open = new OpenParts();

  private DeliverRole(Member member) {
    this.member = member;
  }

  static LeaseKeeper start(Member member) {
    return new LeaseKeeper(
            member.leases(),
            "deliver",
            Member.process(),
            member.settings().lease(),
            new DeliverRole(member))
        .start();
  }

  @Override
  public void gained(Lease lease) {
    member.out().say("Sends copies from now on");
    DeliveryQueue queue =
        new DeliveryQueue(
            member.around(),
            member.settings(),
            new AutomaticDeliveries(member.around(), member.settings()),
            InstantSource.system());
    open.closedLast(queue);
    member.monitoring().tells(queue);
    queue.start();
    open.closedFirst(
        RouteContext.start(
            member.settings().stopLimit(),
            List.of(
                new EditionRoute(
                    member.broker(),
                    id -> queue.after(new Occasion.AfterDrop(Set.of(id))),
                    () -> queue.after(new Occasion.AfterNight())))));
  }

  @Override
  public void lost() {
    open.close();
  }
}
