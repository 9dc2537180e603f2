package org.demarche.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;
import org.demarche.model.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * The positions, each on its own scale.
 *
 * @param positions in the order of the package
 */
public record Positions(List<Range> positions) {

  public Positions {
    positions = List.copyOf(positions);
  }

  /**
   * One position.
   *
   * @param position as written
   * @param measure what it is about; null where the definition does not say
   * @param marks preferred, fallbacks in order, floor, counterpart, as far as there are
   * @param min the least value of the marks; null where none has a value
   * @param max the greatest value of the marks; null where none has a value
   * @param overlap whether the counterpart is known to stand at the floor or on its good side, so
   *     that agreement is possible without either moving further; without a floor the last fallback
   *     counts, without one the preferred; null where values are missing
   */
  public record Range(
      Position position,
      @Nullable Measure measure,
      List<Mark> marks,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable Boolean overlap) {

    public Range {
      marks = List.copyOf(marks);
    }
  }

  /**
   * One stance of a position.
   *
   * @param kind which one
   * @param number of a fallback, from 1; 0 for the others
   * @param stance as written
   * @param distance from the counterpart's known position, in units of the scale: what is still
   *     between them when above zero, how much better for the proposer the counterpart stands when
   *     below; null where either has no value, and for the counterpart itself
   * @param met required measures that are done or in force
   * @param unmet required measures that are neither
   */
  public record Mark(
      Kind kind,
      int number,
      Stance stance,
      @Nullable BigDecimal distance,
      List<Measure> met,
      List<Measure> unmet) {

    public Mark {
      met = List.copyOf(met);
      unmet = List.copyOf(unmet);
    }

    /**
     * Whether all measures that it requires are done or in force; what its condition says in words
     * is left to the reader.
     */
    public boolean isOpen() {
      return unmet.isEmpty();
    }
  }

  /** Which stance of a position. */
  public enum Kind implements Term {
    /** The opening. */
    PREFERRED,
    /** What may be conceded. */
    FALLBACK,
    /** Beyond which it is no agreement. */
    FLOOR,
    /** Where the counterpart is known to stand. */
    COUNTERPART
  }
}
