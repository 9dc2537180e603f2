package org.demarche.routes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullMarked;

/** Keeps what a watch tells. */
@NullMarked
final class Told implements WatchListener {

  final List<String> accepted = new CopyOnWriteArrayList<>();
  final List<String> rejected = new CopyOnWriteArrayList<>();
  final List<String> postponed = new CopyOnWriteArrayList<>();

  @Override
  public void accepted(Filed file) {
    accepted.add(file.result().input().getFileName().toString());
  }

  @Override
  public void rejected(Filed file) {
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
