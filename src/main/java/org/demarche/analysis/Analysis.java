package org.demarche.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.model.Direction;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;

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
    Deadlines deadlines) {

  public Analysis {
    directions = Collections.unmodifiableMap(new LinkedHashMap<>(directions));
    standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
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
    Sequencer sequencer = new Sequencer(scope);
    return new Analysis(
        asOf,
        scope.directions(),
        sequencer.standings(),
        new Accounts(scope).balance(),
        sequencer.sequence(),
        new Ranker(scope).keystones(),
        new Exposer(scope).exposure(),
        new Authorities(scope, sequencer.standings()).consents(),
        new Books(scope).finances(),
        new Stances(scope).positions(),
        new Dates(scope).deadlines());
  }
}
