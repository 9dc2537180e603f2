package org.demarche.render.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A position with what is known of the distance between the sides.
 *
 * @param position as written
 * @param conditional whether any stance of ours has a condition
 * @param overlap whether agreement is known to be possible; null where it is not known
 * @param apart our marks that do not stand where the counterpart does, with the distance
 */
public record StickingPoint(
    Position position, boolean conditional, @Nullable Boolean overlap, List<Distance> apart) {

  public StickingPoint {
    apart = List.copyOf(apart);
  }

  static List<StickingPoint> of(Analysis analysis) {
    return analysis.positions().positions().stream().map(StickingPoint::of).toList();
  }

  private static StickingPoint of(Range range) {
    Position position = range.position();
    return new StickingPoint(
        position,
        Stream.concat(
                Stream.of(position.preferred()),
                Stream.concat(position.fallbacks().stream(), Stream.ofNullable(position.floor())))
            .anyMatch(StickingPoint::isConditional),
        range.overlap(),
        range.marks().stream()
            .flatMap(mark -> distance(mark, position.fallbacks().size() > 1))
            .toList());
  }

  /**
   * How far the counterpart stands from a mark of ours.
   *
   * @param kind of the mark
   * @param number of a fallback where there are several, from 1; 0 otherwise
   * @param size in units of the scale, above zero
   * @param beyond whether the counterpart stands on its good side
   */
  public record Distance(Kind kind, int number, BigDecimal size, boolean beyond) {}

  private static Stream<Distance> distance(Mark mark, boolean several) {
    BigDecimal distance = mark.distance();
    if (mark.kind() == Kind.COUNTERPART || distance == null || distance.signum() == 0) {
      return Stream.empty();
    }
    return Stream.of(
        new Distance(
            mark.kind(), several ? mark.number() : 0, distance.abs(), distance.signum() < 0));
  }

  private static boolean isConditional(Stance stance) {
    return !stance.condition().isEmpty() || !stance.requires().isEmpty();
  }
}
