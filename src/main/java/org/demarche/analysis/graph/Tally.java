package org.demarche.analysis.graph;

import java.util.Collection;
import org.demarche.model.term.Direction;

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
    Counter counter = new Counter();
    directions.forEach(direction -> counter.add(direction, 1));
    return counter.tally();
  }

  /** Counts up to a tally. */
  static final class Counter {

    private int asks;
    private int offers;
    private int joint;
    private int contributions;

    void add(Direction direction, int count) {
      switch (direction) {
        case ASK -> asks += count;
        case OFFER -> offers += count;
        case JOINT -> joint += count;
        case CONTRIBUTION -> contributions += count;
      }
    }

    Tally tally() {
      int total = asks + offers + joint + contributions;
      return new Tally(total, asks, offers, joint, contributions);
    }
  }

  /** This without one measure of a direction. */
  Tally less(Direction direction) {
    Counter counter = new Counter();
    counter.add(Direction.ASK, asks);
    counter.add(Direction.OFFER, offers);
    counter.add(Direction.JOINT, joint);
    counter.add(Direction.CONTRIBUTION, contributions);
    counter.add(direction, -1);
    return counter.tally();
  }
}
