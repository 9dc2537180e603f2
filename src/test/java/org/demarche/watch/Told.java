package org.demarche.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;
import org.jspecify.annotations.NullMarked;

/** Keeps what a watch tells. */
@NullMarked
final class Told implements WatchListener {

  final List<String> accepted = new CopyOnWriteArrayList<>();
  final List<String> rejected = new CopyOnWriteArrayList<>();
  final List<String> busy = new CopyOnWriteArrayList<>();
  final List<String> postponed = new CopyOnWriteArrayList<>();

  @Override
  public void taken(DroppedFile file) {}

  @Override
  public void busy(Path file, Duration since) {
    busy.add(file.getFileName().toString());
  }

  @Override
  public void accepted(FiledDefinition file) {
    accepted.add(file.result().input().getFileName().toString());
  }

  @Override
  public void rejected(FiledDefinition file) {
    rejected.add(file.result().input().getFileName().toString());
  }

  @Override
  public void postponed(Postponed file) {
    postponed.add(file.why());
  }

  int count() {
    return accepted.size() + rejected.size();
  }
}
