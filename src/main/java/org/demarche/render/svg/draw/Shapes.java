package org.demarche.render.svg.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The few shapes that drawings are made of. */
final class Shapes {

  /** Which point of a line of text its place is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private Shapes() {}

  static Svg rect(double x, double y, double width, double height) {
    return Svg.of("rect")
        .with("x", x)
        .with("y", y)
        .with("width", Math.max(0, width))
        .with("height", Math.max(0, height));
  }

  static Svg line(double x1, double y1, double x2, double y2) {
    return Svg.of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
  }

  static Svg circle(double x, double y, double radius) {
    return Svg.of("circle").with("cx", x).with("cy", y).with("r", radius);
  }

  /** A closed shape through these x and y in turn. */
  static Svg polygon(double... points) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      list.append(i == 0 ? "" : " ")
          .append(Svg.number(points[i]))
          .append(',')
          .append(Svg.number(points[i + 1]));
    }
    return Svg.of("polygon").with("points", list.toString());
  }

  static Svg diamond(double x, double y, double radius) {
    return polygon(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
  }

  /** An open path with round corners through these points. */
  static Svg polyline(List<Point> points) {
    StringBuilder path = new StringBuilder("M" + points.get(0));
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      path.append(" L").append(corner.towards(points.get(i - 1), 4));
      path.append(" Q").append(corner).append(' ').append(corner.towards(points.get(i + 1), 4));
    }
    path.append(" L").append(points.get(points.size() - 1));
    return Svg.of("path").with("d", path.toString()).with("fill", "none");
  }

  /** A line of text on a base line. */
  static Svg text(
      double x, double y, String text, TextStyle lettering, Palette tone, Anchor anchor) {
    Svg line =
        Svg.of("text")
            .with("x", x)
            .with("y", y)
            .with("font-family", "Liberation Sans")
            .with("font-size", lettering.size())
            .named("dg-text");
    Svg weighted = lettering.bold() ? line.with("font-weight", "bold") : line;
    Svg anchored =
        anchor == Anchor.START
            ? weighted
            : weighted.with("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    return anchored.fill(tone).text(text);
  }

  static Svg text(double x, double y, String text, TextStyle lettering, Palette tone) {
    return text(x, y, text, lettering, tone, Anchor.START);
  }

  /** Lines of text one under the other, the first line's top at y. */
  static List<Svg> lines(
      double x, double y, List<String> lines, TextStyle lettering, Palette tone, Anchor anchor) {
    List<Svg> drawn = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double base = y + lettering.ascent() + i * lettering.leading();
      drawn.add(text(x, base, lines.get(i), lettering, tone, anchor));
    }
    return drawn;
  }

  /** An arrow head whose tip is at a point, coming from another. */
  static Svg arrowHead(Point tip, Point from, double size, Palette tone, boolean filled) {
    Point back = tip.towards(from, size);
    double across = size * 0.45 / Math.max(1e-9, tip.distance(back));
    double dx = (tip.y() - back.y()) * across;
    double dy = (back.x() - tip.x()) * across;
    Svg head =
        polygon(tip.x(), tip.y(), back.x() + dx, back.y() + dy, back.x() - dx, back.y() - dy);
    return head.fill(filled ? tone : Palette.PAPER).stroke(tone, 1);
  }

  /** Slanting lines that fill a rectangle. */
  static Svg hatching(double x, double y, double width, double height, double step, Palette tone) {
    List<String> strokes = new ArrayList<>();
    for (double sum = step; sum < width + height; sum += step) {
      double x1 = Math.max(0, sum - height);
      double x2 = Math.min(width, sum);
      strokes.add("M" + new Point(x + x1, y + sum - x1) + " L" + new Point(x + x2, y + sum - x2));
    }
    return Svg.of("path")
        .with("d", String.join(" ", strokes))
        .with("fill", "none")
        .stroke(tone, 0.9);
  }
}
