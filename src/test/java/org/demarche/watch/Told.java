package org.demarche.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.demarche.watch.WatchEvent.Accepted;
import org.demarche.watch.WatchEvent.Busy;
import org.demarche.watch.WatchEvent.Rejected;
import org.demarche.watch.folder.FiledDefinition;
import org.jspecify.annotations.NullMarked;

/** Keeps what a watch tells. */
@NullMarked
public final class Told implements Consumer<WatchEvent> {

  final List<String> accepted = new CopyOnWriteArrayList<>();
  public final List<String> rejected = new CopyOnWriteArrayList<>();
  final List<String> busy = new CopyOnWriteArrayList<>();
  final List<String> postponed = new CopyOnWriteArrayList<>();

  @Override
  public void accept(WatchEvent event) {
    if (event instanceof Busy busy) {
      this.busy.add(busy.file().getFileName().toString());
    } else if (event instanceof Accepted good) {
      accepted.add(name(good.file()));
    } else if (event instanceof Rejected bad) {
      rejected.add(name(bad.file()));
    } else if (event instanceof Postponed late) {
      postponed.add(late.why());
    }
  }

  private static String name(FiledDefinition file) {
    return file.result().input().getFileName().toString();
  }

  public int count() {
    return accepted.size() + rejected.size();
  }
}
