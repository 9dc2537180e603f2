package org.demarche.render.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The shapes that elements of SVG stand for. */
final class ShapeReader {

  private static final Set<String> SHAPES = Set.of("rect", "line", "circle", "polygon", "path");
  private static final Set<String> GROUPS = Set.of("svg", "g", "a");
  private static final Set<String> UNSEEN = Set.of("title", "desc", "metadata");
  private static final Pattern STEP = Pattern.compile("[A-Za-z]|-?[0-9.]+");

  private ShapeReader() {}

  /** The names of all elements in a drawing that cannot be painted. */
  static SortedSet<String> unknown(Element element) {
    SortedSet<String> names = new TreeSet<>();
    String name = element.getTagName();
    if (!SHAPES.contains(name) && !isText(element) && !UNSEEN.contains(name)) {
      if (!GROUPS.contains(name)) {
        names.add(name);
      }
      Attributes.children(element).forEach(child -> names.addAll(unknown(child)));
    }
    return names;
  }

  static boolean isText(Element element) {
    return element.getTagName().equals("text");
  }

  /** Null for a group. */
  static @Nullable Shape of(Element element) {
    return switch (element.getTagName()) {
      case "rect" ->
          new Rectangle2D.Double(
              of(element, "x"), of(element, "y"), of(element, "width"), of(element, "height"));
      case "line" ->
          new Line2D.Double(
              of(element, "x1"), of(element, "y1"), of(element, "x2"), of(element, "y2"));
      case "circle" -> circle(of(element, "cx"), of(element, "cy"), of(element, "r"));
      case "polygon" -> polygon(Attributes.numbers(element.getAttribute("points")));
      case "path" -> path(element.getAttribute("d"));
      default -> null;
    };
  }

  private static double of(Element element, String name) {
    return Attributes.number(element, name, 0);
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape polygon(double[] points) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 1 < points.length; i += 2) {
      if (i == 0) {
        path.moveTo(points[0], points[1]);
      } else {
        path.lineTo(points[i], points[i + 1]);
      }
    }
    path.closePath();
    return path;
  }

  /** A path of absolute moves, lines, curves and closings. */
  private static Shape path(String steps) {
    Path2D path = new Path2D.Double();
    Iterator<String> at = STEP.matcher(steps).results().map(MatchResult::group).iterator();
    while (at.hasNext()) {
      String step = at.next();
      switch (step) {
        case "M" -> path.moveTo(next(at), next(at));
        case "L" -> path.lineTo(next(at), next(at));
        case "Q" -> path.quadTo(next(at), next(at), next(at), next(at));
        case "C" -> path.curveTo(next(at), next(at), next(at), next(at), next(at), next(at));
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException("path " + step + " in " + steps);
      }
    }
    return path;
  }

  private static double next(Iterator<String> at) {
    return Double.parseDouble(at.next());
  }
}
