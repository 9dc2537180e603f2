package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Svg;

/** Draws what is given for what across the middle of a ladder. */
final class LadderTies {

  private static final double INSET = 5;
  private static final double BRACKET = 9;

  private final DiagramData matter;
  private final List<Placed> placed;
  private final Map<String, End> ends = new LinkedHashMap<>();
  private final List<Tie> ties = new ArrayList<>();

  private LadderTies(DiagramData matter, List<Placed> placed) {
    this.matter = matter;
    this.placed = placed;
  }

  /**
   * A box at its place.
   *
   * @param box to be drawn
   * @param x of its left edge
   * @param y of its top
   */
  record Placed(Box box, double x, double y) {

    boolean isRight() {
      return x > LadderPanel.LEFT;
    }

    double bottom() {
      return y + box.height();
    }
  }

  /**
   * Where ties end: the inner edge of a box, or of a bracket around several.
   *
   * @param element that it stands for
   * @param right whether it is in the right column
   * @param x of the edge
   * @param top of the edge
   * @param bottom of the edge
   * @param bracket whether it is one
   */
  private record End(
      Element element, boolean right, double x, double top, double bottom, boolean bracket) {

    double middle() {
      return (top + bottom) / 2;
    }

    Point at(int place, int of) {
      double room = bracket ? Math.min(bottom - top, of * 6.0) : bottom - top;
      double first = middle() - room / 2;
      return new Point(x, first + room * (place + 1) / (of + 1));
    }
  }

  private record Tie(Bargains.Pair pair, End given, End taken) {

    End other(End end) {
      return end.equals(given) ? taken : given;
    }
  }

  static List<Svg> draw(DiagramData matter, Bargains bargains, List<Placed> placed) {
    LadderTies drawing = new LadderTies(matter, placed);
    for (Bargains.Pair pair : bargains.pairs()) {
      Optional<End> given = drawing.end(pair.given(), true);
      Optional<End> taken = drawing.end(pair.taken(), false);
      if (given.isPresent() && taken.isPresent()) {
        drawing.ties.add(new Tie(pair, given.get(), taken.get()));
      }
    }
    return drawing.shapes();
  }

  private Optional<End> end(Element element, boolean preferRight) {
    List<Placed> members =
        placed.stream()
            .filter(each -> Bargains.covers(element, (Measure) each.box().element()))
            .toList();
    if (members.isEmpty()) {
      return Optional.empty();
    }
    boolean right = members.stream().anyMatch(each -> each.isRight() == preferRight) == preferRight;
    List<Placed> side = members.stream().filter(each -> each.isRight() == right).toList();
    return Optional.of(
        ends.computeIfAbsent(element.id() + right, key -> end(element, right, side)));
  }

  private static End end(Element element, boolean right, List<Placed> side) {
    boolean bracket = !(element instanceof Measure);
    double edge = right ? LadderPanel.RIGHT : LadderPanel.LEFT + LadderPanel.COLUMN;
    double x = bracket ? edge + (right ? -BRACKET : BRACKET) : edge;
    double top = side.stream().mapToDouble(Placed::y).min().orElse(0);
    double bottom = side.stream().mapToDouble(Placed::bottom).max().orElse(0);
    double inset = bracket ? 0 : INSET;
    return new End(element, right, x, top + inset, bottom - inset, bracket);
  }

  private List<Svg> shapes() {
    List<Svg> shapes = new ArrayList<>();
    for (Tie tie : ties) {
      Palette tone = tone(tie.pair().given());
      shapes.add(
          curve(at(tie, tie.given()), at(tie, tie.taken()), tone)
              .named("dg-edge")
              .with("data-from", tie.pair().given().id())
              .with("data-to", tie.pair().taken().id())
              .with("data-kind", "in-return-for"));
    }
    for (End end : ends.values()) {
      if (end.bracket()
          && ties.stream().anyMatch(tie -> tie.given().equals(end) || tie.taken().equals(end))) {
        shapes.add(bracket(end.x(), end.top(), end.bottom(), end.right() ? 6 : -6));
      }
    }
    return shapes;
  }

  private Palette tone(Element given) {
    return given instanceof Measure measure ? Palette.of(matter.direction(measure)) : Palette.SOFT;
  }

  /** Ties at one end are spread over its edge, in the order of their other ends. */
  private Point at(Tie tie, End end) {
    List<Tie> there =
        ties.stream()
            .filter(each -> each.given().equals(end) || each.taken().equals(end))
            .sorted(Comparator.comparingDouble(each -> each.other(end).middle()))
            .toList();
    return end.at(there.indexOf(tie), there.size());
  }

  static Svg curve(Point from, Point to, Palette tone) {
    boolean same = from.x() == to.x();
    double bend = same ? 34 : (to.x() - from.x()) / 2;
    double side = same && from.x() > PageSize.WIDTH / 2 ? -bend : bend;
    double back = same ? side : -side;
    String path = "M%s C%s %s %s".formatted(from, from.plus(side, 0), to.plus(back, 0), to);
    return Svg.group(
        List.of(
            Svg.of("path").with("d", path).with("fill", "none").stroke(tone, 1.1),
            Shapes.circle(from.x(), from.y(), 2).fill(tone),
            Shapes.circle(to.x(), to.y(), 2).fill(tone)));
  }

  /** An upright line with two arms of this length, to the right above zero. */
  static Svg bracket(double x, double top, double bottom, double arm) {
    String path =
        "M%s L%s L%s L%s"
            .formatted(
                new Point(x + arm, top),
                new Point(x, top),
                new Point(x, bottom),
                new Point(x + arm, bottom));
    return Svg.of("path").with("d", path).with("fill", "none").stroke(Palette.SOFT, 1.2);
  }

  /** Whether a shape of {@link #draw} is a bracket rather than a tie. */
  static boolean isBracket(Svg shape) {
    return shape.name().equals("path");
  }
}
