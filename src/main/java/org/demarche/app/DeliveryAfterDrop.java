package org.demarche.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.demarche.bundle.Publication.Published;
import org.demarche.deliver.plan.Trigger;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.routes.Dropped;
import org.demarche.routes.Filed;
import org.demarche.routes.Postponed;
import org.demarche.routes.WatchListener;

/** Sends what lists ask for once a file is accepted that gave a new edition. */
final class DeliveryAfterDrop implements WatchListener {

  private final WatchListener first;
  private final AutomaticDelivery deliveries;

  DeliveryAfterDrop(WatchListener first, AutomaticDelivery deliveries) {
    this.first = first;
    this.deliveries = deliveries;
  }

  @Override
  public void taken(Dropped file) {
    first.taken(file);
  }

  @Override
  public void busy(Path file, Duration since) {
    first.busy(file, since);
  }

  @Override
  public void accepted(Filed file) {
    first.accepted(file);
    Published edition = file.result().published().orElseThrow();
    if (edition.isNew()) {
      Trigger drop = new Trigger.AfterDrop(Set.of(edition.manifest().packageId()));
      deliveries.after(drop);
    }
  }

  @Override
  public void rejected(Filed file) {
    first.rejected(file);
  }

  @Override
  public void postponed(Postponed file) {
    first.postponed(file);
  }
}
