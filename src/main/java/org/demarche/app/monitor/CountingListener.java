package org.demarche.app.monitor;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.edition.Publication.Published;
import org.demarche.pipeline.BuildResult;
import org.demarche.watch.Postponed;
import org.demarche.watch.WatchListener;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;

/** Counts what becomes of files, and tells the next. */
public record CountingListener(Meters meters, WatchListener next) implements WatchListener {

  @Override
  public void taken(DroppedFile file) {
    meters.begun(file.file());
    next.taken(file);
  }

  @Override
  public void busy(Path file, Duration since) {
    next.busy(file, since);
  }

  @Override
  public void accepted(FiledDefinition file) {
    boolean isNew = file.result().published().map(Published::isNew).orElse(false);
    ended(file.result(), isNew ? "accepted" : "unchanged");
    next.accepted(file);
  }

  @Override
  public void rejected(FiledDefinition file) {
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
