package org.demarche.routes;

/** Is told what becomes of each file, from any thread. */
public interface WatchListener {

  /** The file's documents are published, and the file is in {@code accepted/}. */
  void accepted(Filed file);

  /** The file is in {@code rejected/}, with its report. */
  void rejected(Filed file);

  /** The file stays where it is, and is tried again. */
  void postponed(Postponed file);
}
