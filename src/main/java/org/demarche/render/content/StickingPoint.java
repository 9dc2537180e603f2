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
    Position position, boolean conditional, @Nullable Boolean overlap, List<Mark> apart) {

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
        range.marks().stream().filter(StickingPoint::isApart).toList());
  }

  private static boolean isConditional(Stance stance) {
    return !stance.condition().isEmpty() || !stance.requires().isEmpty();
  }

  private static boolean isApart(Mark mark) {
    BigDecimal distance = mark.distance();
    return mark.kind() != Kind.COUNTERPART && distance != null && distance.signum() != 0;
  }
}
