package org.demarche.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.FailurePropagation;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.ReadingComparison;
import org.demarche.analysis.order.Readings;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.SequencePlanner;
import org.demarche.analysis.order.Standing;
import org.demarche.analysis.order.StandingFinder;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Direction;

/**
 * Everything that is worked out from a package for one day.
 *
 * @param asOf the day that "today" means
 * @param directions the direction of each measure, by id, in the order of the package
 * @param standings where each measure stands, by id, in the order of the package
 * @param balance what is given for what
 * @param sequence in what order, and what can move today
 * @param keystones what the package hangs on
 * @param exposure what each trigger stops
 * @param consents whose consent is needed
 * @param finances costs, contributions and demands
 * @param positions opening, fallbacks and floor on their scales
 * @param readings what the parties read differently into the agreement
 * @param overdue ids of the measures that are past their date and neither done, in force nor
 *     dropped
 * @param deadlines what is due, overdue or lapsed
 */
public record Analysis(
    LocalDate asOf,
    Map<String, Direction> directions,
    Map<String, Standing> standings,
    Balance balance,
    Sequence sequence,
    Keystones keystones,
    Exposure exposure,
    Consents consents,
    Finances finances,
    Positions positions,
    Readings readings,
    Set<String> overdue,
    Deadlines deadlines) {

  public Analysis {
    directions = Collections.unmodifiableMap(new LinkedHashMap<>(directions));
    standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
    overdue = Collections.unmodifiableSet(new LinkedHashSet<>(overdue));
  }

  /**
   * Works everything out. References that lead nowhere are passed over; nothing is thrown for them.
   *
   * @param content the package
   * @param index its elements by id
   * @param asOf the day that "today" means
   */
  public static Analysis of(NegotiatingPackage content, Index index, LocalDate asOf) {
    Scope scope = new Scope(content, index, asOf);
    StandingFinder finder = StandingFinder.of(scope, scope.commonTies());
    Map<String, Standing> standings = finder.standings();
    ExchangeRelation exchange = new ExchangeRelation(scope);
    FailurePropagation failures =
        new FailurePropagation(DependencyGraph.of(scope, scope.commonTies(), false));
    TriggerImpact impact = new TriggerImpact(scope, failures, finder);
    return new Analysis(
        asOf,
        scope.directions(),
        standings,
        new BalanceCalculator(scope, exchange).balance(),
        new SequencePlanner(scope, finder).sequence(),
        new KeystoneRanking(scope, failures, impact, standings).keystones(),
        impact.exposure(),
        new ConsentFinder(scope, standings).consents(),
        new FinanceCalculator(scope, exchange).finances(),
        new PositionAnalysis(scope).positions(),
        new ReadingComparison(scope, standings).readings(),
        scope.measures().stream()
            .filter(scope::isOverdue)
            .map(Measure::id)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        new DeadlineFinder(scope).deadlines());
  }
}
