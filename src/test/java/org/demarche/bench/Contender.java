package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A program that makes documents, started once and ready for any number of them. */
interface Contender extends AutoCloseable {

  String name();

  /**
   * Makes one document.
   *
   * @param out the file that it should write
   * @throws IOException if it could not
   */
  void make(Paper paper, Path out) throws IOException;

  /** Processor time that its processes have used so far, in seconds. */
  double cpu();

  @Override
  void close();
}
