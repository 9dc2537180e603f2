package org.demarche.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What something took.
 *
 * @param cpu processor time of user and system, of all processes that took part, in seconds
 * @param wall on the clock, in seconds
 */
record Usage(double cpu, double wall) {

  Usage dividedBy(int times) {
    return new Usage(cpu / times, wall / times);
  }

  /** Of each the median; the list has at least one. */
  static Usage median(List<Usage> all) {
    return new Usage(median(all, Usage::cpu), median(all, Usage::wall));
  }

  private static double median(List<Usage> all, ToDoubleFunction<Usage> part) {
    double[] sorted = all.stream().mapToDouble(part).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
