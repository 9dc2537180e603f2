package org.demarche.watch;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.edition.Publication.Published;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;

/** What happens to a file of the drop folder; told in the thread that it happens in. */
public sealed interface WatchEvent
    permits WatchEvent.Taken, WatchEvent.Busy, WatchEvent.Accepted, WatchEvent.Rejected, Postponed {

  /**
   * The file is dealt with from now on: its documents are made, or it is set aside. It stays with
   * this thread until it is accepted, rejected or postponed.
   */
  record Taken(DroppedFile file) implements WatchEvent {}

  /**
   * The file keeps changing, so that it is not taken yet.
   *
   * @param since how long it has been so
   */
  record Busy(Path file, Duration since) implements WatchEvent {}

  /** The file's documents are published, and the file is in {@code accepted/}. */
  record Accepted(FiledDefinition file) implements WatchEvent {

    /** The edition that it gave, or that stood already. */
    public Published edition() {
      return file.result().published().orElseThrow();
    }
  }

  /** The file is in {@code rejected/}, with its report. */
  record Rejected(FiledDefinition file) implements WatchEvent {}

  /** Whether no more is told of this taking of the file. */
  default boolean isEnd() {
    return this instanceof Accepted || this instanceof Rejected || this instanceof Postponed;
  }
}
