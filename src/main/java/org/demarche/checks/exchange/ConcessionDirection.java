package org.demarche.checks.exchange;

import java.math.BigDecimal;
import org.demarche.model.position.Scale;
import org.demarche.model.term.Better;

/** Which way a concession goes on a scale. */
final class ConcessionDirection {

  private ConcessionDirection() {}

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
