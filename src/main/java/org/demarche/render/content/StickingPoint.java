package org.demarche.render.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.model.NegotiatingPackage;
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

  static List<StickingPoint> of(NegotiatingPackage content, Analysis analysis) {
    return content.positions().stream().map(position -> of(position, analysis)).toList();
  }

  private static StickingPoint of(Position position, Analysis analysis) {
    Optional<Range> range =
        analysis.positions().positions().stream()
            .filter(each -> each.position().id().equals(position.id()))
            .findFirst();
    return new StickingPoint(
        position,
        Stream.concat(
                Stream.of(position.preferred()),
                Stream.concat(position.fallbacks().stream(), Stream.ofNullable(position.floor())))
            .anyMatch(StickingPoint::isConditional),
        range.map(Range::overlap).orElse(null),
        range.stream()
            .flatMap(each -> each.marks().stream())
            .filter(StickingPoint::isApart)
            .toList());
  }

  private static boolean isConditional(Stance stance) {
    return !stance.condition().isEmpty() || !stance.requires().isEmpty();
  }

  private static boolean isApart(Mark mark) {
    BigDecimal distance = mark.distance();
    return mark.kind() != Kind.COUNTERPART && distance != null && distance.signum() != 0;
  }
}
