package org.demarche.pipeline;

import java.nio.file.Path;

/** Builds one definition: in this process, or in another one. Safe for use by several threads. */
@FunctionalInterface
public interface Builder {

  /**
   * Whatever is wrong with the definition or around it is in the result.
   *
   * @throws java.util.concurrent.CancellationException if the build was stopped because the program
   *     ends; nothing is known about the definition then
   */
  BuildResult build(Input definition, BuildSettings settings);

  /** Of a file, which is read first. */
  default BuildResult build(Path definition, BuildSettings settings) {
    return build(Input.at(definition), settings);
  }
}
