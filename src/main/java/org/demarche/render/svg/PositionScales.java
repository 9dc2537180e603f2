package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    String words = ranges.stream().map(PositionScales::words).collect(Collectors.joining(" "));
    return Optional.of(
        new Drawing(
            "positions",
            "Positions on their scales",
            words,
            notes(ranges),
            sketches,
            table(ranges)));
  }

  static String step(Mark mark) {
    String word = Wording.capitalised(mark.kind().words());
    return mark.kind() == Kind.FALLBACK ? word + " " + mark.number() : word;
  }

  static String value(Range range, Mark mark) {
    return mark.stance().value() == null
        ? "–"
        : Wording.quantity(mark.stance().value(), unit(range));
  }

  private static String unit(Range range) {
    Scale scale = range.position().scale();
    return scale == null ? "" : scale.unit();
  }

  static String words(Range range) {
    Scale scale = range.position().scale();
    String steps =
        range.marks().stream()
            .filter(mark -> mark.stance().value() != null)
            .map(mark -> step(mark).toLowerCase(Locale.ROOT) + " at " + value(range, mark))
            .collect(Collectors.joining(", "));
    String better =
        scale != null && scale.better() == Better.LOWER ? "Less is better" : "More is better";
    String meeting =
        range.overlap() == null
            ? ""
            : range.overlap()
                ? " The counterpart stands where agreement is possible."
                : " The counterpart stands beyond what can be agreed.";
    return "%s: %s. %s for the proposer.%s"
        .formatted(range.position().title(), steps, better, meeting);
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
    String amount = Wording.quantity(mark.distance().abs(), unit(range));
    return switch (mark.distance().signum()) {
      case 1 -> amount + " apart";
      case -1 -> "met, with " + amount + " to spare";
      default -> "the same";
    };
  }
}
