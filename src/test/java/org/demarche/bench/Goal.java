package org.demarche.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What Demarche wants to reach.
 *
 * @param words what is compared, and with what
 * @param value as measured; empty if it was not
 * @param limit the most that it may be
 * @param unit of both, or "times"
 */
record Goal(String words, OptionalDouble value, double limit, String unit) {

  /** One line of a Markdown list. */
  String line() {
    if (value.isEmpty()) {
      return "- not measured: " + words + " (at most " + number(limit) + " " + unit + ")";
    }
    double is = value.getAsDouble();
    String verdict = is <= limit ? "**met**" : "**missed** by " + number(is / limit) + " times";
    return "- %s: %s is %s %s; at most %s"
        .formatted(verdict, words, number(is), unit, number(limit));
  }

  static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }
}
