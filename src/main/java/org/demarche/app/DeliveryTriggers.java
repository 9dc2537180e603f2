package org.demarche.app;

import java.util.Set;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.edition.Publication.Published;
import org.demarche.nightly.NightEvent;

/** Has sent what lists ask for when something is new. */
public record DeliveryTriggers(AutomaticDelivery deliveries) {

  /** A file gave a new edition. */
  public void afterDrop(Published edition) {
    deliveries.after(new Occasion.AfterDrop(Set.of(edition.edition().packageId())));
  }

  /** A night is done, also one with nothing to do: a digest may be due. */
  public void afterNight(NightEvent event) {
    if (event instanceof NightEvent.Ended) {
      deliveries.after(new Occasion.AfterNight());
    }
  }
}
