package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Mark;
import org.demarche.analysis.Positions.Range;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;
import org.demarche.render.words.Words;

/**
 * Draws one position: our marks above the axis, theirs below it, each with its label at a pole, and
 * what lies between the sides.
 */
final class PositionPanel {

  private static final TextStyle TYPE = TextStyle.SMALL;
  private static final double LEFT = 12;
  private static final double MOST_LABEL = 300;
  private static final double ROW = 13;

  /** Between the axis and the nearest row of labels. */
  private static final double NEAR = 9;

  private final DiagramData data;
  private final PositionScales scales;
  private final Range range;
  private final List<Mark> ours;
  private final Optional<Mark> theirs;
  private final Axis axis;

  private PositionPanel(DiagramData data, Range range) {
    this.data = data;
    this.scales = new PositionScales(data.words());
    this.range = range;
    List<Mark> marks = PositionScales.valued(range);
    ours = marks.stream().filter(mark -> mark.kind() != Kind.COUNTERPART).toList();
    theirs = marks.stream().filter(mark -> mark.kind() == Kind.COUNTERPART).findFirst();
    double low = marks.stream().mapToDouble(PositionScales::number).min().orElse(0);
    double high = marks.stream().mapToDouble(PositionScales::number).max().orElse(low);
    double widest = marks.stream().mapToDouble(mark -> width(label(mark))).max().orElse(0);
    axis = Axis.over(low, high, LEFT, PageSize.WIDTH - widest - 12);
  }

  /** A line of text beside the pole at x; rows count from the axis. */
  private record Label(Mark mark, String words, double x, int row) {

    double right() {
      return x + width(words);
    }
  }

  private static double width(String words) {
    return TYPE.width(words) + 8;
  }

  static Drawing.Sketch of(DiagramData data, Range range) {
    return new PositionPanel(data, range).sketch();
  }

  private Drawing.Sketch sketch() {
    List<Label> above = labels(ours);
    List<Label> below = labels(theirs.stream().toList());
    double y = (1 + above.stream().mapToInt(Label::row).max().orElse(-1)) * ROW + NEAR;
    List<Svg> shapes = new ArrayList<>();
    shapes.add(Shapes.line(0, y, PageSize.WIDTH, y).stroke(Palette.SOFT, 1));
    shapes.addAll(reach(y));
    int rows = between(y, below, shapes);
    above.forEach(label -> shapes.addAll(flag(label, y, -1)));
    below.forEach(label -> shapes.addAll(flag(label, y, 1)));
    ours.forEach(mark -> shapes.add(sign(mark.kind(), x(mark), y)));
    theirs.ifPresent(mark -> shapes.add(sign(mark.kind(), x(mark), y)));
    double base = y + NEAR + rows * ROW + TYPE.ascent();
    String scale = TYPE.wrap(scales.scale(range), PageSize.WIDTH, 1).get(0);
    shapes.add(Shapes.text(0, base, scale, TYPE, Palette.SOFT));
    String title = data.words().text("label", range.position().title(), scales.point(range));
    return new Drawing.Sketch(title, scales.sentence(range), base + 4, shapes, false);
  }

  private double x(Mark mark) {
    return axis.x(PositionScales.number(mark));
  }

  /**
   * From right to left: a label that would reach a pole to its right goes above that pole's label,
   * so that no pole crosses a label.
   */
  private List<Label> labels(List<Mark> marks) {
    List<Label> labels = new ArrayList<>();
    marks.stream()
        .sorted(Comparator.comparingDouble(this::x).reversed())
        .forEach(
            mark -> {
              String words = label(mark);
              double right = x(mark) + width(words);
              int row =
                  labels.stream()
                      .filter(other -> other.x() <= right)
                      .mapToInt(other -> other.row() + 1)
                      .max()
                      .orElse(0);
              labels.add(new Label(mark, words, x(mark), row));
            });
    return labels;
  }

  private String label(Mark mark) {
    Words words = data.words();
    String comma = words.text("comma");
    String needs = mark.unmet().stream().map(data::brief).collect(Collectors.joining(comma));
    String full =
        scales.label(range, mark)
            + (mark.stance().condition().isEmpty() ? "" : comma + words.text("drawn.on-condition"))
            + (mark.unmet().isEmpty() ? "" : comma + words.text("after", needs));
    return TYPE.wrap(full, MOST_LABEL, 1).get(0);
  }

  /** The pole and its words; up is -1, down is 1. */
  private static List<Svg> flag(Label label, double y, int way) {
    double near = y + way * (NEAR + label.row() * ROW);
    double far = near + way * (ROW - 3);
    double base = way < 0 ? near - 2 : near + TYPE.ascent();
    return List.of(
        Shapes.line(label.x(), y, label.x(), far).stroke(Palette.SOFT, 0.8),
        Shapes.text(label.x() + 5, base, label.words(), TYPE, Palette.INK));
  }

  /** What we may come to: from the opening to the floor, or to the last fallback. */
  private List<Svg> reach(double y) {
    double from = ours.stream().mapToDouble(this::x).min().orElse(0);
    double to = ours.stream().mapToDouble(this::x).max().orElse(0);
    return from == to
        ? List.of()
        : List.of(
            Shapes.rect(from, y - 4, to - from, 8).fill(Palette.LINE).stroke(Palette.SOFT, 0.8));
  }

  /** Shades and names what lies between the sides, and gives the rows that are taken below. */
  private int between(double y, List<Label> below, List<Svg> shapes) {
    Optional<Mark> limit = PositionScales.limit(range);
    String words = scales.distance(range);
    if (theirs.isEmpty() || limit.isEmpty() || words.isEmpty()) {
      return below.size();
    }
    double from = Math.min(x(theirs.get()), x(limit.get()));
    double to = Math.max(x(theirs.get()), x(limit.get()));
    if (Boolean.TRUE.equals(range.overlap())) {
      shapes.add(Shapes.rect(from, y - 4, to - from, 8).fill(Palette.OFFER));
    } else {
      shapes.add(Shapes.hatching(from, y - 4, to - from, 8, 4, Palette.ASK));
    }
    double half = TextStyle.SMALL_BOLD.width(words) / 2;
    double middle = Math.max(half, Math.min(PageSize.WIDTH - half, (from + to) / 2));
    boolean isFree =
        below.stream()
            .allMatch(label -> middle + half < label.x() - 4 || middle - half > label.right());
    int row = isFree ? 0 : 1;
    double base = y + NEAR + row * ROW + TYPE.ascent();
    shapes.add(Shapes.text(middle, base, words, TextStyle.SMALL_BOLD, Palette.INK, Anchor.MIDDLE));
    return row + 1;
  }

  private static Svg sign(Kind kind, double x, double y) {
    return switch (kind) {
      case PREFERRED -> Shapes.circle(x, y, 4.5).fill(Palette.OFFER).stroke(Palette.OFFER, 1.5);
      case FALLBACK -> Shapes.circle(x, y, 4.5).fill(Palette.PAPER).stroke(Palette.OFFER, 1.8);
      case FLOOR -> Shapes.rect(x - 2, y - 7, 4, 14).fill(Palette.INK).stroke(Palette.INK, 1);
      case COUNTERPART -> Shapes.diamond(x, y, 6).fill(Palette.ASK).stroke(Palette.ASK, 1);
    };
  }
}
