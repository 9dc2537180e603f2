package org.demarche.app.monitor;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.build.BuildResult;
import org.demarche.bundle.Publication.Published;
import org.demarche.routes.Dropped;
import org.demarche.routes.Filed;
import org.demarche.routes.Postponed;
import org.demarche.routes.WatchListener;

/** Counts what becomes of files, and tells the next. */
public record CountingListener(Meters meters, WatchListener next) implements WatchListener {

  @Override
  public void taken(Dropped file) {
    meters.begun(file.file());
    next.taken(file);
  }

  @Override
  public void busy(Path file, Duration since) {
    next.busy(file, since);
  }

  @Override
  public void accepted(Filed file) {
    boolean isNew = file.result().published().map(Published::isNew).orElse(false);
    ended(file.result(), isNew ? "accepted" : "unchanged");
    next.accepted(file);
  }

  @Override
  public void rejected(Filed file) {
    ended(file.result(), "rejected");
    next.rejected(file);
  }

  @Override
  public void postponed(Postponed file) {
    Duration took = file.result().map(BuildResult::took).orElse(Duration.ZERO);
    meters.ended(file.file(), "postponed", took);
    next.postponed(file);
  }

  private void ended(BuildResult result, String state) {
    meters.ended(result.input(), state, result.took());
  }
}
