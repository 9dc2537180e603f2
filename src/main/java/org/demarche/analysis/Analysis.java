package org.demarche.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.model.Direction;

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
}
