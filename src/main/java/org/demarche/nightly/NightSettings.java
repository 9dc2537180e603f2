package org.demarche.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import org.demarche.pipeline.BuildSettings;

/**
 * What a night is to do.
 *
 * @param accepted the folder of accepted definitions; need not be there
 * @param build what to make of them; a day that it says counts for all
 * @param today what "today" means in definitions that say no day themselves
 * @param version of Demarche, as manifests have it
 * @param force whether everything is built again, whatever has changed
 * @param threads how many definitions are in hand at once; at least 1
 */
public record NightSettings(
    Path accepted,
    BuildSettings build,
    LocalDate today,
    String version,
    boolean force,
    int threads) {

  public NightSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread");
    }
  }

  /** What to make of definitions today. */
  BuildSettings forToday() {
    return build.withToday(today);
  }
}
