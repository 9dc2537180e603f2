package org.demarche.app.monitor;

import java.nio.file.Path;
import org.demarche.nightly.NightResult;
import org.demarche.nightly.NightShift.NightEnd;
import org.jspecify.annotations.Nullable;

/** Measures nights, and tells the next. */
public record CountingNights(Meters meters, NightEnd next) implements NightEnd {

  @Override
  public void done(NightResult result, @Nullable Path report) {
    meters.night(result);
    next.done(result, report);
  }

  @Override
  public void none(String why) {
    next.none(why);
  }
}
