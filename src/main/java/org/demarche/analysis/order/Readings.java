package org.demarche.analysis.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Party;

/**
 * What the parties read differently into the agreement: for each set of holders the order is worked
 * out once more, with the ties that nobody disputes and those that all of the set hold, be it
 * together with others.
 *
 * @param readings in the order in which the package first names the holders; none where nothing is
 *     disputed
 * @param conflicts pairs of readings that block something together which neither does alone
 */
public record Readings(List<Reading> readings, List<Conflict> conflicts) {

  public Readings {
    readings = List.copyOf(readings);
    conflicts = List.copyOf(conflicts);
  }

  /** The readings on the as-of day of a definition. */
  public static Readings of(Definition definition) {
    Scope scope = Scope.of(definition);
    return new ReadingComparison(scope, StandingFinder.of(scope, scope.commonTies()).standings())
        .readings();
  }

  /**
   * One reading.
   *
   * @param heldBy who reads the agreement so, in the order of the package
   * @param ties what they all read into it, and others do not
   * @param standings of all measures by their ids
   * @param ready what can begin today by this reading
   * @param waiting what waits by it
   * @param blocked what can never begin by it
   * @param changes measures that stand otherwise than by the common ties alone
   */
  public record Reading(
      List<Party> heldBy,
      List<Linkage> ties,
      Map<String, Standing> standings,
      List<Measure> ready,
      List<Measure> waiting,
      List<Measure> blocked,
      List<Change> changes) {
    public Reading {
      heldBy = List.copyOf(heldBy);
      ties = List.copyOf(ties);
      standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
      ready = List.copyOf(ready);
      waiting = List.copyOf(waiting);
      blocked = List.copyOf(blocked);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A measure that a reading puts elsewhere.
   *
   * @param measure not begun
   * @param common its standing by the ties that nobody disputes
   * @param standing its standing by the reading
   */
  public record Change(Measure measure, Standing common, Standing standing) {}

  /**
   * Two readings that make a loop together.
   *
   * @param one a reading
   * @param other a later one
   * @param loop a shortest loop: each waits for the next, and the last for the first
   * @param blocked measures that the two together block and neither alone
   */
  public record Conflict(Reading one, Reading other, List<Element> loop, List<Measure> blocked) {
    public Conflict {
      loop = List.copyOf(loop);
      blocked = List.copyOf(blocked);
    }
  }
}
