package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.model.Better;
import org.demarche.model.Scale;
import org.demarche.render.Words;
import org.demarche.render.svg.Shapes.Anchor;

/** Draws one position: its marks on the axis, a label above each, and the way of concession. */
final class PositionSketch {

  private static final double LEFT = 30;
  private static final double RIGHT = Sheet.WIDTH - 30;
  private static final double LABEL = 150;
  private static final double GAP = 10;

  private final Matter matter;
  private final Range range;
  private final Axis axis;

  private PositionSketch(Matter matter, Range range) {
    this.matter = matter;
    this.range = range;
    List<Double> values = valued().stream().map(PositionSketch::value).toList();
    double low = values.stream().mapToDouble(each -> each).min().orElse(0);
    double high = values.stream().mapToDouble(each -> each).max().orElse(low);
    double margin = high > low ? (high - low) * 0.2 : Math.max(1, Math.abs(high) * 0.2);
    double from = low >= 0 ? Math.max(0, low - margin) : low - margin;
    this.axis = Axis.over(from, high + margin, LEFT, RIGHT);
  }

  /** A label with its place: rows count from the axis upwards. */
  private record Label(
      Mark mark, List<String> lines, double x, double width, double left, int row) {

    double height() {
      return Lettering.BODY.leading() * (lines.size() + 1) + 6;
    }
  }

  static Plan.Sketch of(Matter matter, Range range) {
    return new PositionSketch(matter, range).sketch();
  }

  private List<Mark> valued() {
    return range.marks().stream().filter(mark -> mark.stance().value() != null).toList();
  }

  private static double value(Mark mark) {
    BigDecimal value = mark.stance().value();
    return value == null ? 0 : value.doubleValue();
  }

  private Plan.Sketch sketch() {
    List<Label> labels = labels();
    int rows = labels.stream().mapToInt(Label::row).max().orElse(0) + 1;
    double rowHeight = labels.stream().mapToDouble(Label::height).max().orElse(0) + 4;
    double y = rows * rowHeight + 20;
    List<Svg> shapes = new ArrayList<>(concession(y));
    shapes.addAll(axis.draw(y, Words::number));
    for (Label label : labels) {
      double top = (rows - 1 - label.row()) * rowHeight + rowHeight - label.height();
      shapes.add(
          Shapes.line(label.x(), top + label.height() - 2, label.x(), y - 7).stroke(Tone.LINE, 1));
    }
    for (Label label : labels) {
      double top = (rows - 1 - label.row()) * rowHeight + rowHeight - label.height();
      shapes.addAll(text(label, top));
    }
    valued().forEach(mark -> shapes.add(sign(mark, axis.x(value(mark)), y)));
    shapes.addAll(better(y + 34));
    Legend legend = legend();
    shapes.addAll(legend.draw(y + 42));
    return new Plan.Sketch(
        range.position().title(),
        PositionScales.words(range),
        y + 42 + legend.height(),
        shapes,
        false);
  }

  /** From the opening to the floor, or to the last fallback. */
  private List<Svg> concession(double y) {
    List<Double> own =
        valued().stream()
            .filter(mark -> mark.kind() != Kind.COUNTERPART)
            .map(mark -> axis.x(value(mark)))
            .sorted()
            .toList();
    if (own.size() < 2) {
      return List.of();
    }
    double from = own.get(0);
    return List.of(
        Shapes.rect(from, y - 5, own.get(own.size() - 1) - from, 10)
            .fill(Tone.TINT)
            .stroke(Tone.LINE, 1));
  }

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    List<Double> free = new ArrayList<>();
    List<Mark> sorted =
        valued().stream().sorted(Comparator.comparingDouble(PositionSketch::value)).toList();
    for (Mark mark : sorted) {
      List<String> lines = Lettering.SMALL.wrap(remark(mark), LABEL);
      String head = head(mark);
      double width =
          Math.max(
              Lettering.BODY_BOLD.width(head),
              lines.stream().mapToDouble(Lettering.SMALL::width).max().orElse(0));
      double x = axis.x(value(mark));
      double left = Math.max(0, Math.min(Sheet.WIDTH - width, x - width / 2));
      int row = 0;
      while (row < free.size() && free.get(row) > left) {
        row++;
      }
      if (row == free.size()) {
        free.add(0.0);
      }
      free.set(row, left + width + GAP);
      labels.add(new Label(mark, lines, x, width, left, row));
    }
    return labels;
  }

  private String head(Mark mark) {
    return PositionScales.value(range, mark);
  }

  private String remark(Mark mark) {
    String step = PositionScales.step(mark);
    String condition = mark.stance().condition().isEmpty() ? "" : ", on a condition";
    String needs =
        mark.stance().requires().isEmpty()
            ? ""
            : mark.unmet().isEmpty()
                ? ", open: what it needs is done"
                : ", not yet open: needs "
                    + mark.unmet().stream().map(matter::brief).collect(Collectors.joining(", "));
    return step + condition + needs;
  }

  private List<Svg> text(Label label, double top) {
    double middle = label.left() + label.width() / 2;
    List<Svg> shapes = new ArrayList<>();
    shapes.addAll(
        Shapes.lines(
            middle,
            top,
            List.of(head(label.mark())),
            Lettering.BODY_BOLD,
            Tone.INK,
            Anchor.MIDDLE));
    double next = top + Lettering.BODY.leading();
    shapes.addAll(
        Shapes.lines(middle, next, label.lines(), Lettering.SMALL, Tone.SOFT, Anchor.MIDDLE));
    return shapes;
  }

  private static Svg sign(Mark mark, double x, double y) {
    return sign(mark.kind(), x, y);
  }

  private static Svg sign(Kind kind, double x, double y) {
    return switch (kind) {
      case PREFERRED -> Shapes.circle(x, y, 6).fill(Tone.OFFER).stroke(Tone.OFFER, 1.5);
      case FALLBACK -> Shapes.circle(x, y, 5.5).fill(Tone.PAPER).stroke(Tone.OFFER, 1.8);
      case FLOOR -> Shapes.rect(x - 2, y - 9, 4, 18).fill(Tone.INK).stroke(Tone.INK, 1);
      case COUNTERPART -> Shapes.diamond(x, y, 7).fill(Tone.ASK).stroke(Tone.ASK, 1);
    };
  }

  private List<Svg> better(double y) {
    Scale scale = range.position().scale();
    boolean lower = scale != null && scale.better() == Better.LOWER;
    String quantity = scale == null ? "" : scale.quantity();
    String unit = scale == null || scale.unit().isEmpty() ? "" : " (" + scale.unit() + ")";
    String words = "better for the proposer";
    double width = Lettering.SMALL.width(words);
    double tip = lower ? 4 : Sheet.WIDTH - 4;
    double tail = lower ? 30 : Sheet.WIDTH - 30;
    List<Svg> shapes = new ArrayList<>();
    shapes.add(Shapes.line(tail, y - 4, tip, y - 4).stroke(Tone.SOFT, 1.2));
    shapes.add(Shapes.arrowHead(new Point(tip, y - 4), new Point(tail, y - 4), 7, Tone.SOFT, true));
    Anchor near = lower ? Anchor.START : Anchor.END;
    shapes.add(
        Shapes.text(lower ? tail + 6 : tail - 6, y, words, Lettering.SMALL, Tone.SOFT, near));
    double room = Sheet.WIDTH - width - 70;
    String line = Lettering.SMALL.wrap(quantity + unit, room, 1).get(0);
    Anchor far = lower ? Anchor.END : Anchor.START;
    shapes.add(Shapes.text(lower ? Sheet.WIDTH : 0, y, line, Lettering.SMALL, Tone.SOFT, far));
    return shapes;
  }

  private Legend legend() {
    return new Legend(
        valued().stream()
            .map(Mark::kind)
            .distinct()
            .sorted()
            .map(
                kind ->
                    new Legend.Entry(
                        Svg.group(List.of(sign(kind, 0, 0)))
                            .with("transform", "translate(13 6) scale(0.6)"),
                        kind.words()))
            .toList());
  }
}
