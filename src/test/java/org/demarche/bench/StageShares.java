package org.demarche.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The medians of what a {@link StagePeer} says. */
final class StageShares {

  private StageShares() {}

  /** Milliseconds of each step, in their order. */
  static Map<String, Double> medians(List<String> said) {
    Map<String, List<Usage>> steps = new LinkedHashMap<>();
    for (String line : said) {
      for (String step : line.split(";", 0)) {
        int at = step.indexOf('=');
        double milliseconds = Double.parseDouble(step.substring(at + 1));
        steps
            .computeIfAbsent(step.substring(0, at), name -> new ArrayList<>())
            .add(new Usage(milliseconds, milliseconds));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    steps.forEach((name, times) -> medians.put(name, Usage.median(times).cpu()));
    return medians;
  }
}
