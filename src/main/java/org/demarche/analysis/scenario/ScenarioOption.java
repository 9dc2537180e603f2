package org.demarche.analysis.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.analysis.report.AnalysisReport.MeasureReport;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.scenario.Scenario;

/**
 * A scenario of a definition as one of several options: what follows, in lists that can be set side
 * by side. Each measure is in the lists of what changes for it; what stays as it is, is in none.
 *
 * @param scenario as written
 * @param whatIf the same beside the package as it stands
 * @param possible measures that can begin, and could not
 * @param falls measures that can never begin, were dropped, have lapsed, are suspended or breached,
 *     and were not
 * @param unanswered measures that lose all that stands against them; not those that are dropped
 * @param waits measures that wait, and did not, or that an event holds back
 */
public record ScenarioOption(
    Scenario scenario,
    WhatIf whatIf,
    List<Measure> possible,
    List<Measure> falls,
    List<Measure> unanswered,
    List<Measure> waits) {

  /** How many the documents show side by side. */
  public static final int MOST = 4;

  private static final Set<String> FALLEN =
      Set.of("blocked", "dropped", "lapsed", "suspended", "breached");

  public ScenarioOption {
    possible = List.copyOf(possible);
    falls = List.copyOf(falls);
    unanswered = List.copyOf(unanswered);
    waits = List.copyOf(waits);
  }

  /** What follows from a scenario whose changes are possible. */
  public static ScenarioOption of(Definition base, Scenario scenario) {
    return new Comparison(base, scenario).option();
  }

  /** What a scenario supposes. */
  public static List<ScenarioChange> changes(Scenario scenario) {
    return scenario.changes().stream().flatMap(one -> ScenarioChange.of(one).stream()).toList();
  }

  /** One scenario beside the package. */
  private static final class Comparison {

    private final Scenario scenario;
    private final WhatIf whatIf;
    private final Map<String, MeasureReport> before = new HashMap<>();
    private final List<MeasureReport> after;
    private final Definition base;

    Comparison(Definition base, Scenario scenario) {
      this.base = base;
      this.scenario = scenario;
      whatIf = WhatIf.of(base, changes(scenario));
      AnalysisReport report = whatIf.before().report();
      report.measures().forEach(measure -> before.put(measure.id(), measure));
      after = whatIf.after().report().measures();
    }

    ScenarioOption option() {
      Set<String> heldBack = new TreeSet<>(whatIf.heldBack().stream().map(Element::id).toList());
      return new ScenarioOption(
          scenario,
          whatIf,
          those(now -> isNew(now, "ready"::equals)),
          those(now -> isNew(now, standing -> FALLEN.contains(standing))),
          those(now -> lostAll(now)),
          those(
              now ->
                  now.standing().equals("waiting")
                      && (isNew(now, "waiting"::equals) || heldBack.contains(now.id()))));
    }

    private List<Measure> those(Predicate<MeasureReport> wanted) {
      return after.stream()
          .filter(wanted)
          .flatMap(now -> base.index().find(now.id(), Measure.class).stream())
          .toList();
    }

    private boolean isNew(MeasureReport now, Predicate<String> wanted) {
      return wanted.test(now.standing())
          && former(now).noneMatch(then -> then.standing().equals(now.standing()));
    }

    private boolean lostAll(MeasureReport now) {
      return now.against().isEmpty()
          && !now.standing().equals("dropped")
          && former(now).anyMatch(then -> !then.against().isEmpty());
    }

    private Stream<MeasureReport> former(MeasureReport now) {
      return Stream.ofNullable(before.get(now.id()));
    }
  }
}
