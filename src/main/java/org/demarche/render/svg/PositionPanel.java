package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.model.position.Scale;
import org.demarche.model.term.Better;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/** Draws one position: its marks on the axis, a label above each, and the way of concession. */
final class PositionPanel {

  private static final double LEFT = 30;
  private static final double RIGHT = PageSize.WIDTH - 30;
  private static final double LABEL = 150;
  private static final double GAP = 10;

  private final DiagramData matter;
  private final Range range;
  private final Axis axis;

  private PositionPanel(DiagramData matter, Range range) {
    this.matter = matter;
    this.range = range;
    List<Double> values = valued().stream().map(PositionPanel::value).toList();
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
      return TextStyle.BODY.leading() * (lines.size() + 1) + 6;
    }
  }

  static Drawing.Sketch of(DiagramData matter, Range range) {
    return new PositionPanel(matter, range).sketch();
  }

  private List<Mark> valued() {
    return range.marks().stream().filter(mark -> mark.stance().value() != null).toList();
  }

  private static double value(Mark mark) {
    BigDecimal value = mark.stance().value();
    return value == null ? 0 : value.doubleValue();
  }

  private Drawing.Sketch sketch() {
    List<Label> labels = labels();
    int rows = labels.stream().mapToInt(Label::row).max().orElse(0) + 1;
    double rowHeight = labels.stream().mapToDouble(Label::height).max().orElse(0) + 4;
    double y = rows * rowHeight + 20;
    List<Svg> shapes = new ArrayList<>(concession(y));
    shapes.addAll(axis.draw(y, Wording::number));
    for (Label label : labels) {
      double top = (rows - 1 - label.row()) * rowHeight + rowHeight - label.height();
      shapes.add(
          Shapes.line(label.x(), top + label.height() - 2, label.x(), y - 7)
              .stroke(Palette.LINE, 1));
    }
    for (Label label : labels) {
      double top = (rows - 1 - label.row()) * rowHeight + rowHeight - label.height();
      shapes.addAll(text(label, top));
    }
    valued().forEach(mark -> shapes.add(sign(mark, axis.x(value(mark)), y)));
    shapes.addAll(better(y + 34));
    Legend legend = legend();
    shapes.addAll(legend.draw(y + 42));
    return new Drawing.Sketch(
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
            .fill(Palette.TINT)
            .stroke(Palette.LINE, 1));
  }

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    List<Double> free = new ArrayList<>();
    List<Mark> sorted =
        valued().stream().sorted(Comparator.comparingDouble(PositionPanel::value)).toList();
    for (Mark mark : sorted) {
      List<String> lines = TextStyle.SMALL.wrap(remark(mark), LABEL);
      String head = head(mark);
      double width =
          Math.max(
              TextStyle.BODY_BOLD.width(head),
              lines.stream().mapToDouble(TextStyle.SMALL::width).max().orElse(0));
      double x = axis.x(value(mark));
      double left = Math.max(0, Math.min(PageSize.WIDTH - width, x - width / 2));
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
            TextStyle.BODY_BOLD,
            Palette.INK,
            Anchor.MIDDLE));
    double next = top + TextStyle.BODY.leading();
    shapes.addAll(
        Shapes.lines(middle, next, label.lines(), TextStyle.SMALL, Palette.SOFT, Anchor.MIDDLE));
    return shapes;
  }

  private static Svg sign(Mark mark, double x, double y) {
    return sign(mark.kind(), x, y);
  }

  private static Svg sign(Kind kind, double x, double y) {
    return switch (kind) {
      case PREFERRED -> Shapes.circle(x, y, 6).fill(Palette.OFFER).stroke(Palette.OFFER, 1.5);
      case FALLBACK -> Shapes.circle(x, y, 5.5).fill(Palette.PAPER).stroke(Palette.OFFER, 1.8);
      case FLOOR -> Shapes.rect(x - 2, y - 9, 4, 18).fill(Palette.INK).stroke(Palette.INK, 1);
      case COUNTERPART -> Shapes.diamond(x, y, 7).fill(Palette.ASK).stroke(Palette.ASK, 1);
    };
  }

  private List<Svg> better(double y) {
    Scale scale = range.position().scale();
    boolean lower = scale != null && scale.better() == Better.LOWER;
    String quantity = scale == null ? "" : scale.quantity();
    String unit = scale == null || scale.unit().isEmpty() ? "" : " (" + scale.unit() + ")";
    String words = "better for the proposer";
    double width = TextStyle.SMALL.width(words);
    double tip = lower ? 4 : PageSize.WIDTH - 4;
    double tail = lower ? 30 : PageSize.WIDTH - 30;
    List<Svg> shapes = new ArrayList<>();
    shapes.add(Shapes.line(tail, y - 4, tip, y - 4).stroke(Palette.SOFT, 1.2));
    shapes.add(
        Shapes.arrowHead(new Point(tip, y - 4), new Point(tail, y - 4), 7, Palette.SOFT, true));
    Anchor near = lower ? Anchor.START : Anchor.END;
    shapes.add(
        Shapes.text(lower ? tail + 6 : tail - 6, y, words, TextStyle.SMALL, Palette.SOFT, near));
    double room = PageSize.WIDTH - width - 70;
    String line = TextStyle.SMALL.wrap(quantity + unit, room, 1).get(0);
    Anchor far = lower ? Anchor.END : Anchor.START;
    shapes.add(
        Shapes.text(lower ? PageSize.WIDTH : 0, y, line, TextStyle.SMALL, Palette.SOFT, far));
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
