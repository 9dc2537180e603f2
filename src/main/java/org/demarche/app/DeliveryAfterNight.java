package org.demarche.app;

import java.nio.file.Path;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.nightly.NightResult;
import org.demarche.nightly.NightShift;
import org.jspecify.annotations.Nullable;

/**
 * Sends what lists ask for once a night is done, also one with nothing to do: a digest may be due.
 */
record DeliveryAfterNight(NightShift.NightEnd first, AutomaticDelivery deliveries)
    implements NightShift.NightEnd {

  @Override
  public void done(NightResult result, @Nullable Path report) {
    first.done(result, report);
    deliveries.after(new Occasion.AfterNight());
  }

  @Override
  public void none(String why) {
    first.none(why);
  }
}
