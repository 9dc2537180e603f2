package org.demarche.watch;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;

/** Is told what becomes of each file, from any thread. */
public interface WatchListener {

  /** The file is taken in hand. */
  void taken(DroppedFile file);

  /**
   * The file keeps changing, so that it is not taken yet.
   *
   * @param since how long it has been so
   */
  void busy(Path file, Duration since);

  /** The file's documents are published, and the file is in {@code accepted/}. */
  void accepted(FiledDefinition file);

  /** The file is in {@code rejected/}, with its report. */
  void rejected(FiledDefinition file);

  /** The file stays where it is, and is tried again. */
  void postponed(Postponed file);
}
