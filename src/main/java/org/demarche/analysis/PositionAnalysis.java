package org.demarche.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;
import org.demarche.model.term.Better;
import org.jspecify.annotations.Nullable;

/** Works out the {@link Positions} of a package. */
final class PositionAnalysis {

  private final Scope scope;

  PositionAnalysis(Scope scope) {
    this.scope = scope;
  }

  Positions positions() {
    return new Positions(scope.content().positions().stream().map(this::range).toList());
  }

  private Range range(Position position) {
    List<Mark> marks = marks(position);
    List<BigDecimal> values =
        marks.stream().map(mark -> mark.stance().value()).filter(Objects::nonNull).toList();
    return new Range(
        position,
        scope.index().find(position.measure(), Measure.class).orElse(null),
        marks,
        values.stream().min(Comparator.naturalOrder()).orElse(null),
        values.stream().max(Comparator.naturalOrder()).orElse(null),
        overlap(position));
  }

  private List<Mark> marks(Position position) {
    List<Mark> marks = new ArrayList<>();
    marks.add(mark(position, Kind.PREFERRED, 0, position.preferred()));
    for (Stance fallback : position.fallbacks()) {
      marks.add(mark(position, Kind.FALLBACK, marks.size(), fallback));
    }
    if (position.floor() != null) {
      marks.add(mark(position, Kind.FLOOR, 0, position.floor()));
    }
    if (position.counterpart() != null) {
      marks.add(mark(position, Kind.COUNTERPART, 0, position.counterpart()));
    }
    return marks;
  }

  private Mark mark(Position position, Kind kind, int number, Stance stance) {
    List<Measure> required = scope.index().all(stance.requires(), Measure.class);
    return new Mark(
        kind,
        number,
        stance,
        kind == Kind.COUNTERPART ? null : distance(position, stance),
        required.stream().filter(scope::isSatisfied).toList(),
        required.stream().filter(measure -> !scope.isSatisfied(measure)).toList());
  }

  /** How much worse for the proposer the counterpart stands than the stance. */
  private static @Nullable BigDecimal distance(Position position, Stance stance) {
    Stance counterpart = position.counterpart();
    if (position.scale() == null || counterpart == null) {
      return null;
    }
    BigDecimal theirs = counterpart.value();
    BigDecimal ours = stance.value();
    if (theirs == null || ours == null) {
      return null;
    }
    return position.scale().better() == Better.LOWER
        ? theirs.subtract(ours)
        : ours.subtract(theirs);
  }

  private static @Nullable Boolean overlap(Position position) {
    List<Stance> fallbacks = position.fallbacks();
    Stance last = fallbacks.isEmpty() ? position.preferred() : fallbacks.get(fallbacks.size() - 1);
    Stance limit = position.floor() == null ? last : position.floor();
    BigDecimal distance = distance(position, limit);
    return distance == null ? null : distance.signum() <= 0;
  }
}
