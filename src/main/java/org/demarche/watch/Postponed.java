package org.demarche.watch;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.pipeline.BuildResult;
import org.jspecify.annotations.Nullable;

/**
 * A file that could not be dealt with, stays in the drop folder and is tried again.
 *
 * @param file where it lies
 * @param why one sentence
 * @param result of its build; empty if a step around the build failed
 * @param fault that a step ended with; null for none
 * @param tries how often it was tried; 0 as long as that is not counted
 * @param isNews whether it is the first time, or the reason is another one than the last time
 */
public record Postponed(
    Path file,
    String why,
    Optional<BuildResult> result,
    @Nullable Exception fault,
    int tries,
    boolean isNews)
    implements WatchEvent {

  static Postponed of(BuildResult result, String why) {
    return new Postponed(result.input(), why, Optional.of(result), null, 0, true);
  }

  static Postponed of(Path file, Exception fault, String why) {
    return new Postponed(file, why, Optional.empty(), fault, 0, true);
  }

  Postponed after(int count, boolean news) {
    return new Postponed(file, why, result, fault, count, news);
  }
}
