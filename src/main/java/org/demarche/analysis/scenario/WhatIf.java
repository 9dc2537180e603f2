package org.demarche.analysis.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Exposure.Stop;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.order.Standing;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.model.Definition;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Measure;

/**
 * A scenario beside the package as it stands.
 *
 * @param supposed what the scenario supposes
 * @param before the package as it stands
 * @param after as it would stand
 * @param heldBack measures that cannot begin while the events last; what they stop themselves is
 *     among the changes
 * @param money what it costs, a currency each
 */
public record WhatIf(
    List<ScenarioChange> supposed,
    State before,
    State after,
    List<Measure> heldBack,
    List<MoneyChange> money) {

  public WhatIf {
    supposed = List.copyOf(supposed);
    heldBack = List.copyOf(heldBack);
    money = List.copyOf(money);
  }

  /** Works it out for the as-of day of a definition. */
  public static WhatIf of(Definition base, Collection<? extends ScenarioChange> changes) {
    Definition then =
        new Definition(
            ScenarioApplication.of(base.content(), changes), base.places(), base.unread());
    Analysis now = analysis(base);
    Analysis later = analysis(then);
    State before = new State(base.content(), AnalysisReport.of(base, now));
    State after = new State(then.content(), AnalysisReport.of(then, later));
    return new WhatIf(
        List.copyOf(changes),
        before,
        after,
        heldBack(base, then.content(), changes),
        MoneyChange.of(now.finances(), sought(now), later.finances(), sought(later)));
  }

  /** What changes, and what follows; found anew at each call, which is the most costly part. */
  public PackageComparison comparison() {
    return PackageComparison.of(before, after);
  }

  /**
   * What the events stop of the package in which all else has come true already, but for what that
   * wrote into it.
   */
  private static List<Measure> heldBack(
      Definition base, NegotiatingPackage after, Collection<? extends ScenarioChange> changes) {
    Set<String> events =
        changes.stream()
            .filter(ScenarioChange.Happened.class::isInstance)
            .map(ScenarioChange::id)
            .collect(Collectors.toSet());
    if (events.isEmpty()) {
      return List.of();
    }
    List<? extends ScenarioChange> others =
        changes.stream().filter(one -> !(one instanceof ScenarioChange.Happened)).toList();
    NegotiatingPackage then = ScenarioApplication.of(base.content(), others);
    return Analysis.of(then, Index.of(then), then.asOf()).exposure().triggers().stream()
        .filter(reach -> events.contains(reach.trigger().id()))
        .flatMap(reach -> reach.stops().stream())
        .map(Stop::element)
        .distinct()
        .flatMap(element -> element instanceof Measure measure ? Stream.of(measure) : Stream.of())
        .filter(after.measures()::contains)
        .toList();
  }

  private static Analysis analysis(Definition definition) {
    return Analysis.of(definition.content(), definition.index(), definition.content().asOf());
  }

  private static int sought(Analysis analysis) {
    return (int)
        analysis.standings().values().stream()
            .filter(standing -> standing != Standing.DROPPED)
            .count();
  }
}
