package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.model.position.Scale;
import org.demarche.model.term.Better;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;

/** Each position that has a quantity, on its scale. */
final class PositionScales {

  private PositionScales() {}

  /** Empty where no position has a quantity and a value. */
  static Optional<Drawing> draw(DiagramData matter) {
    List<Range> ranges =
        matter.analysis().positions().positions().stream()
            .filter(range -> range.position().scale() != null && range.min() != null)
            .toList();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    List<Drawing.Sketch> sketches =
        ranges.stream().map(range -> PositionPanel.of(matter, range)).toList();
    String words =
        ranges.stream()
            .map(range -> range.position().title() + ": " + words(range))
            .collect(Collectors.joining(" "));
    return Optional.of(
        new Drawing("positions", title(ranges), words, notes(ranges), sketches, table(ranges)));
  }

  private static String title(List<Range> ranges) {
    return ranges.size() == 1
        ? ranges.get(0).position().title() + ": " + point(ranges.get(0))
        : "Where the sides stand on " + Wording.count(ranges.size(), "quantity", "quantities");
  }

  static List<Mark> valued(Range range) {
    return range.marks().stream().filter(mark -> mark.stance().value() != null).toList();
  }

  static double number(Mark mark) {
    BigDecimal value = mark.stance().value();
    return value == null ? 0 : value.doubleValue();
  }

  /** {@code Opening}, {@code Fallback 1}, {@code Floor} or {@code They}. */
  static String step(Mark mark) {
    return switch (mark.kind()) {
      case PREFERRED -> "Opening";
      case FALLBACK -> "Fallback " + mark.number();
      case FLOOR -> "Floor";
      case COUNTERPART -> "They";
    };
  }

  static String value(Range range, Mark mark) {
    return mark.stance().value() == null ? "–" : quantity(range, mark.stance().value());
  }

  private static String quantity(Range range, BigDecimal value) {
    Scale scale = range.position().scale();
    return Wording.quantity(value, scale == null ? "" : scale.unit());
  }

  /** {@code Opening 180 km}, {@code Fallback 1: 300 km}. */
  static String label(Range range, Mark mark) {
    return step(mark) + (mark.kind() == Kind.PREFERRED ? " " : ": ") + value(range, mark);
  }

  /** The furthest that we may come to: the floor, else the last fallback, else the opening. */
  static Optional<Mark> limit(Range range) {
    List<Mark> ours =
        range.marks().stream().filter(mark -> mark.kind() != Kind.COUNTERPART).toList();
    return ours.stream().skip(Math.max(0, ours.size() - 1)).findFirst();
  }

  /** What lies between the limit and them; empty where either has no value. */
  static String distance(Range range) {
    BigDecimal distance = limit(range).map(Mark::distance).orElse(null);
    if (distance == null) {
      return "";
    }
    return switch (distance.signum()) {
      case 1 -> quantity(range, distance) + " apart";
      case -1 -> quantity(range, distance.abs()) + " to spare";
      default -> "they stand at our limit";
    };
  }

  /** What a reader should know first. */
  static String point(Range range) {
    String distance = distance(range);
    if (!distance.isEmpty()) {
      return Boolean.TRUE.equals(range.overlap()) && !distance.startsWith("they")
          ? "agreement is possible, with " + distance
          : distance;
    }
    List<Mark> ours =
        valued(range).stream().filter(mark -> mark.kind() != Kind.COUNTERPART).toList();
    if (ours.isEmpty()) {
      return "where we stand has no figure";
    }
    String opening = value(range, ours.get(0));
    String last = value(range, ours.get(ours.size() - 1));
    return opening.equals(last)
        ? "we open at " + opening
        : "we open at " + opening + " and may come to " + last;
  }

  /** {@code Longest range, km; less is better for us}. */
  static String scale(Range range) {
    Scale scale = range.position().scale();
    if (scale == null) {
      return "";
    }
    String unit = scale.unit().isEmpty() ? "" : ", " + scale.unit();
    String better = scale.better() == Better.LOWER ? "less" : "more";
    return Wording.capitalised(scale.quantity()) + unit + "; " + better + " is better for us";
  }

  static String words(Range range) {
    String steps =
        valued(range).stream()
            .map(mark -> label(range, mark))
            .collect(Collectors.joining("; ", "", "."));
    boolean isSilent = valued(range).stream().noneMatch(mark -> mark.kind() == Kind.COUNTERPART);
    return "%s: %s%s"
        .formatted(
            scale(range), steps, isSilent ? " Where they stand is not stated in figures." : "");
  }

  private static List<String> notes(List<Range> ranges) {
    List<String> notes = new ArrayList<>();
    for (Range range : ranges) {
      List<String> without =
          range.marks().stream()
              .filter(mark -> mark.stance().value() == null)
              .map(PositionScales::step)
              .toList();
      if (!without.isEmpty()) {
        notes.add(
            "%s: without a value, and so not on the scale: %s."
                .formatted(range.position().title(), Wording.list(without, "and")));
      }
    }
    return notes;
  }

  private static Diagram.Table table(List<Range> ranges) {
    List<List<String>> rows = new ArrayList<>();
    for (Range range : ranges) {
      for (Mark mark : range.marks()) {
        rows.add(
            List.of(
                range.position().title(), step(mark), value(range, mark), distance(range, mark)));
      }
    }
    return new Diagram.Table(List.of("Position", "Step", "Value", "From the counterpart"), rows);
  }

  private static String distance(Range range, Mark mark) {
    if (mark.distance() == null) {
      return "–";
    }
    String amount = quantity(range, mark.distance().abs());
    return switch (mark.distance().signum()) {
      case 1 -> amount + " apart";
      case -1 -> "met, with " + amount + " to spare";
      default -> "the same";
    };
  }
}
