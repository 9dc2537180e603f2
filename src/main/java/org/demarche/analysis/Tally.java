package org.demarche.analysis;

import java.util.Collection;
import java.util.Collections;
import org.demarche.model.Direction;

/**
 * How many measures there are, by direction.
 *
 * @param total of all directions
 * @param asks what the counterpart's side is to do
 * @param offers what the proposer's side is to do
 * @param joint what both sides are to do together
 * @param contributions what only others are to do
 */
public record Tally(int total, int asks, int offers, int joint, int contributions) {

  static Tally of(Collection<Direction> directions) {
    return new Tally(
        directions.size(),
        Collections.frequency(directions, Direction.ASK),
        Collections.frequency(directions, Direction.OFFER),
        Collections.frequency(directions, Direction.JOINT),
        Collections.frequency(directions, Direction.CONTRIBUTION));
  }
}
