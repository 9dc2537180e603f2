package org.demarche.analysis;

import java.util.Locale;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;

/**
 * Prints how the time of an analysis grows with the package: measures, linkages, milliseconds (the
 * best of five). Run it by hand.
 */
public final class AnalysisGrowth {

  private static final int[] SIZES = {1000, 2000, 5000, 10_000, 20_000};

  private AnalysisGrowth() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    for (int size : SIZES) {
      for (boolean loops : new boolean[] {false, true}) {
        NegotiatingPackage content = GeneratedPackage.of(size, 5 * size, loops, 1);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
          best = Math.min(best, milliseconds(content));
        }
        System.out.printf(
            Locale.ROOT,
            "%,7d measures %,8d linkages %-8s %,8.0f ms%n",
            size,
            content.linkages().size(),
            loops ? "loops" : "no loops",
            best);
      }
    }
  }

  private static double milliseconds(NegotiatingPackage content) {
    long start = System.nanoTime();
    Analysis analysis = Analysis.of(content, Index.of(content), content.asOf());
    double taken = (System.nanoTime() - start) / 1e6;
    if (analysis.keystones().ranked().isEmpty()) {
      throw new AssertionError("nothing was ranked");
    }
    return taken;
  }
}
