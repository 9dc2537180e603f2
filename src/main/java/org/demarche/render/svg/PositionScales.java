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
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.words.Words;

/** Each position that has a quantity, on its scale. */
final class PositionScales {

  private final Words words;

  /**
   * @param words in the language of the document
   */
  PositionScales(Words words) {
    this.words = words;
  }

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
    PositionScales scales = new PositionScales(matter.words());
    return Optional.of(scales.drawing(ranges, sketches));
  }

  private Drawing drawing(List<Range> ranges, List<Drawing.Sketch> sketches) {
    String alternative =
        ranges.stream()
            .map(range -> words.text("label", range.position().title(), sentence(range)))
            .collect(Collectors.joining(" "));
    return new Drawing(
        "positions", title(ranges), alternative, notes(ranges), sketches, table(ranges));
  }

  private String title(List<Range> ranges) {
    return ranges.size() == 1
        ? words.text("label", ranges.get(0).position().title(), point(ranges.get(0)))
        : words.text("drawn.positions", ranges.size());
  }

  static List<Mark> valued(Range range) {
    return range.marks().stream().filter(mark -> mark.stance().value() != null).toList();
  }

  static double number(Mark mark) {
    BigDecimal value = mark.stance().value();
    return value == null ? 0 : value.doubleValue();
  }

  /** {@code Opening}, {@code Fallback 1}, {@code Floor} or {@code They}. */
  String step(Mark mark) {
    return switch (mark.kind()) {
      case PREFERRED -> words.text("step.opening");
      case FALLBACK -> words.text("step.fallback.number", mark.number());
      case FLOOR -> words.text("step.floor");
      case COUNTERPART -> words.text("step.they");
    };
  }

  String value(Range range, Mark mark) {
    return mark.stance().value() == null ? "–" : quantity(range, mark.stance().value());
  }

  private String quantity(Range range, BigDecimal value) {
    Scale scale = range.position().scale();
    return words.quantity(value, scale == null ? "" : scale.unit());
  }

  /** {@code Opening 180 km}, {@code Fallback 1: 300 km}. */
  String label(Range range, Mark mark) {
    String key = mark.kind() == Kind.PREFERRED ? "drawn.opening" : "label";
    return words.text(key, step(mark), value(range, mark));
  }

  /** The furthest that we may come to: the floor, else the last fallback, else the opening. */
  static Optional<Mark> limit(Range range) {
    List<Mark> ours =
        range.marks().stream().filter(mark -> mark.kind() != Kind.COUNTERPART).toList();
    return ours.stream().skip(Math.max(0, ours.size() - 1)).findFirst();
  }

  /** What lies between the limit and them; empty where either has no value. */
  String distance(Range range) {
    BigDecimal distance = limit(range).map(Mark::distance).orElse(null);
    if (distance == null) {
      return "";
    }
    return switch (distance.signum()) {
      case 1 -> words.text("drawn.apart", quantity(range, distance));
      case -1 -> words.text("drawn.to-spare", quantity(range, distance.abs()));
      default -> words.text("drawn.at-limit");
    };
  }

  /** What a reader should know first. */
  String point(Range range) {
    String distance = distance(range);
    if (!distance.isEmpty()) {
      return Boolean.TRUE.equals(range.overlap()) && !distance.equals(words.text("drawn.at-limit"))
          ? words.text("drawn.possible", distance)
          : distance;
    }
    List<Mark> ours =
        valued(range).stream().filter(mark -> mark.kind() != Kind.COUNTERPART).toList();
    if (ours.isEmpty()) {
      return words.text("drawn.no-value");
    }
    String opening = value(range, ours.get(0));
    String last = value(range, ours.get(ours.size() - 1));
    return opening.equals(last)
        ? words.text("drawn.open-at", opening)
        : words.text("drawn.open-at.to", opening, last);
  }

  /** {@code Longest range, km; less is better for us}. */
  String scale(Range range) {
    Scale scale = range.position().scale();
    if (scale == null) {
      return "";
    }
    String quantity = Words.capitalised(scale.quantity());
    String full = scale.unit().isEmpty() ? quantity : words.text("pair", quantity, scale.unit());
    return words.text("drawn.scale." + scale.better().key(), full);
  }

  String sentence(Range range) {
    String steps =
        valued(range).stream()
            .map(mark -> label(range, mark))
            .collect(Collectors.joining(words.text("semicolon")));
    boolean isSilent = valued(range).stream().noneMatch(mark -> mark.kind() == Kind.COUNTERPART);
    String known = words.text("label", scale(range), steps) + ".";
    return isSilent ? known + " " + words.text("drawn.they-silent") : known;
  }

  private List<String> notes(List<Range> ranges) {
    List<String> notes = new ArrayList<>();
    for (Range range : ranges) {
      List<String> without =
          range.marks().stream()
              .filter(mark -> mark.stance().value() == null)
              .map(this::step)
              .toList();
      if (!without.isEmpty()) {
        notes.add(words.text("drawn.without-value", range.position().title(), words.list(without)));
      }
    }
    return notes;
  }

  private Diagram.Table table(List<Range> ranges) {
    List<List<String>> rows = new ArrayList<>();
    for (Range range : ranges) {
      for (Mark mark : range.marks()) {
        rows.add(
            List.of(
                range.position().title(), step(mark), value(range, mark), distance(range, mark)));
      }
    }
    return new Diagram.Table(
        List.of(
            words.text("head.position"),
            words.text("head.step"),
            words.text("head.value"),
            words.text("head.distance")),
        rows);
  }

  private String distance(Range range, Mark mark) {
    if (mark.distance() == null) {
      return "–";
    }
    String amount = quantity(range, mark.distance().abs());
    return switch (mark.distance().signum()) {
      case 1 -> words.text("drawn.apart", amount);
      case -1 -> words.text("drawn.met", amount);
      default -> words.text("drawn.same");
    };
  }
}
