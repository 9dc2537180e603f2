package org.demarche.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.edition.Publication.Published;
import org.demarche.watch.Postponed;
import org.demarche.watch.WatchListener;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;

/** Sends what lists ask for once a file is accepted that gave a new edition. */
final class DeliveryAfterDrop implements WatchListener {

  private final WatchListener first;
  private final AutomaticDelivery deliveries;

  DeliveryAfterDrop(WatchListener first, AutomaticDelivery deliveries) {
    this.first = first;
    this.deliveries = deliveries;
  }

  @Override
  public void taken(DroppedFile file) {
    first.taken(file);
  }

  @Override
  public void busy(Path file, Duration since) {
    first.busy(file, since);
  }

  @Override
  public void accepted(FiledDefinition file) {
    first.accepted(file);
    Published edition = file.result().published().orElseThrow();
    if (edition.isNew()) {
      Occasion drop = new Occasion.AfterDrop(Set.of(edition.manifest().packageId()));
      deliveries.after(drop);
    }
  }

  @Override
  public void rejected(FiledDefinition file) {
    first.rejected(file);
  }

  @Override
  public void postponed(Postponed file) {
    first.postponed(file);
  }
}
