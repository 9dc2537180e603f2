package org.demarche.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.demarche.bundle.Publication.Published;
import org.demarche.deliver.plan.Trigger;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.routes.Dropped;
import org.demarche.routes.Filed;
import org.demarche.routes.Postponed;
import org.demarche.routes.WatchListener;

/**
 * Sends what lists ask for once a file is accepted that gave a new edition. One delivery after the
 * other, in a thread of its own, so that no build waits for a mail server.
 */
final class DeliveryAfterDrop implements WatchListener, AutoCloseable {

  private final WatchListener first;
  private final AutomaticDelivery deliveries;
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "demarche-deliver");
            thread.setDaemon(true);
            return thread;
          });

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
      sending.execute(() -> deliveries.after(drop));
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

  /** Begins nothing more; what is on its way is finished or stays to be sent by the next run. */
  @Override
  public void close() {
    sending.shutdown();
  }
}
