package org.demarche.checks;

import java.math.BigDecimal;
import org.demarche.model.Better;
import org.demarche.model.Scale;

/** Which way a concession goes on a scale. */
final class Conceding {

  private Conceding() {}

  /** Positive if the first value concedes more than the second, zero if they are the same. */
  static int compare(Scale scale, BigDecimal first, BigDecimal second) {
    return scale.better() == Better.LOWER ? first.compareTo(second) : second.compareTo(first);
  }

  /** The direction in words. */
  static String further(Scale scale) {
    return scale.better() == Better.LOWER ? "higher" : "lower";
  }

  /** The value with its unit. */
  static String words(Scale scale, BigDecimal value) {
    return (value.toPlainString() + " " + scale.unit()).strip();
  }
}
