package org.demarche.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What Demarche wants to reach, all as measured in one run.
 *
 * @param example the paper that is the measure of most
 * @param watch seconds of each drop
 * @param memory the peak of a batch in MiB, by the number of packages, few first
 */
record Goals(Rounds rounds, Paper example, List<Double> watch, Map<Integer, Long> memory) {

  private static final String BATCH = "batch";

  List<Goal> all() {
    Paper hundred = sized(100);
    Paper thousand = sized(1000);
    return List.of(
        new Goal(
            "a briefing beside Typst's", ratio(Peers.BRIEFING, Peers.TYPST, example), 1, "times"),
        new Goal(
            "one of a long night's beside Typst's",
            ratio(Peers.LASTING, Peers.TYPST, example),
            1,
            "times"),
        new Goal("beside Chromium's", ratio(Peers.BRIEFING, Peers.CHROMIUM, example), 0.5, "times"),
        new Goal(
            "beside WeasyPrint's", ratio(Peers.BRIEFING, Peers.WEASYPRINT, example), 0.1, "times"),
        new Goal(
            "a whole edition beside its briefing PDF",
            ratio(Peers.EDITION, Peers.BRIEFING, example),
            1.5,
            "times"),
        new Goal(
            "a batch on two cores beside one",
            ratio(Colds.ALL_CORES, batch(), Colds.ONE_CORE, batch(), Usage::wall),
            1 / 1.7,
            "times"),
        new Goal(
            "a cold build of all kinds beside WeasyPrint's of one",
            ratio(Colds.ALL, example, Colds.WEASYPRINT, example, Usage::wall),
            1,
            "times"),
        new Goal(
            "a cold briefing beside Chromium's",
            ratio(Colds.BRIEFING, example, Colds.CHROMIUM, example, Usage::wall),
            1.3,
            "times"),
        new Goal(
            "watch publishes after stillness",
            watch.stream().mapToDouble(time -> time - WatchTrial.STILLNESS).max(),
            1.5,
            "s"),
        new Goal("a night with nothing to do", rounds.wall(ManyTrial.NIGHT, night()), 3, "s"),
        new Goal("memory of many packages beside few", growth(), 1.2, "times"),
        new Goal(
            "1,000 measures beside 100 in 512 MB",
            ratio(Peers.NARROW, thousand, Peers.NARROW, hundred, Usage::cpu),
            12,
            "times"));
  }

  private OptionalDouble growth() {
    List<Long> peaks = List.copyOf(memory.values());
    return peaks.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) peaks.get(1) / peaks.get(0));
  }

  private OptionalDouble ratio(String one, String other, Paper paper) {
    return ratio(one, paper, other, paper, Usage::cpu);
  }

  private OptionalDouble ratio(
      String one, Paper ofOne, String other, Paper ofOther, ToDoubleFunction<Usage> part) {
    return rounds.usage(one, ofOne).stream()
        .flatMapToDouble(
            above ->
                rounds.usage(other, ofOther).stream()
                    .mapToDouble(below -> part.applyAsDouble(above) / part.applyAsDouble(below)))
        .findFirst();
  }

  private static Paper sized(int measures) {
    return named("generated-" + measures);
  }

  static Paper batch() {
    return named(BATCH);
  }

  static Paper night() {
    return named(ManyTrial.NIGHT);
  }

  /** Measurements are found by the paper's name alone. */
  private static Paper named(String name) {
    return new Paper(name, 0, Path.of(""), Path.of(""));
  }
}
