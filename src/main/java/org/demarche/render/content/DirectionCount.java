package org.demarche.render.content;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.graph.Tally;
import org.demarche.model.term.Direction;

/**
 * How many measures go in a direction.
 *
 * @param direction of all of them
 * @param count at least one
 */
public record DirectionCount(Direction direction, int count) {

  static List<DirectionCount> of(Tally tally) {
    return Stream.of(
            new DirectionCount(Direction.ASK, tally.asks()),
            new DirectionCount(Direction.OFFER, tally.offers()),
            new DirectionCount(Direction.JOINT, tally.joint()),
            new DirectionCount(Direction.CONTRIBUTION, tally.contributions()))
        .filter(each -> each.count() > 0)
        .toList();
  }
}
