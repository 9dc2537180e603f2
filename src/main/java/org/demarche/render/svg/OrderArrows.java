package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.render.svg.OrderGrid.Place;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.words.Words;

/**
 * Leads arrows through the room between the boxes of a grid: from the right of a box to the left of
 * another. All arrows from one box share a track, those from different boxes lie side by side.
 */
final class OrderArrows {

  /** From the top of a box to where arrows begin and end: its first line. */
  private static final double DOWN = 12;

  private static final int TRACKS = 4;
  private static final double APART = 3.4;
  private static final double ABOVE = 6;

  private final OrderGrid grid;
  private final Map<String, Integer> tracks = new LinkedHashMap<>();

  OrderArrows(OrderGrid grid) {
    this.grid = grid;
  }

  /**
   * An arrow.
   *
   * @param first id of the measure that must come first
   * @param then id of the measure that requires it
   * @param any whether it is one of several that will do
   */
  record Arrow(String first, String then, boolean any) {}

  boolean hasPlace(Arrow arrow) {
    return grid.places().containsKey(arrow.first()) && grid.places().containsKey(arrow.then());
  }

  /** An arrow of which both ends have a place. */
  Svg draw(Arrow arrow) {
    List<Point> route = route(arrow);
    return arrow(route, arrow.any())
        .named("dg-edge")
        .with("data-kind", "requires")
        .with("data-from", arrow.first())
        .with("data-to", arrow.then());
  }

  static Legend.Entry legend(boolean any, Words words) {
    return new Legend.Entry(
        arrow(List.of(new Point(0, 5.5), new Point(25, 5.5)), any),
        words.text(any ? "drawn.before.any" : "drawn.before"));
  }

  private static Svg arrow(List<Point> route, boolean any) {
    Point tip = route.get(route.size() - 1);
    Svg line = Shapes.polyline(route).stroke(Palette.INK, 0.9).dash(any ? "3 2" : "");
    return Svg.group(
        List.of(line, Shapes.arrowHead(tip, route.get(route.size() - 2), 6, Palette.INK, !any)));
  }

  private List<Point> route(Arrow arrow) {
    Place from = place(arrow.first());
    Place to = place(arrow.then());
    int track = tracks.computeIfAbsent(arrow.first(), id -> tracks.size());
    double aside = (track % TRACKS - (TRACKS - 1) / 2.0) * APART;
    Point start = new Point(from.x() + from.box().width(), from.y() + DOWN);
    Point end = new Point(to.x(), to.y() + DOWN);
    double out = grid.gutter(from.column() + 1) + aside;
    List<Point> route = new ArrayList<>(List.of(start));
    if (to.column() == from.column() + 1) {
      if (start.y() != end.y()) {
        route.add(new Point(out, start.y()));
        route.add(new Point(out, end.y()));
      }
    } else {
      double over = to.y() - ABOVE + (track % 3 - 1) * 2.5;
      double in = grid.gutter(to.column()) + aside;
      route.add(new Point(out, start.y()));
      route.add(new Point(out, over));
      route.add(new Point(in, over));
      route.add(new Point(in, end.y()));
    }
    route.add(end);
    return route;
  }

  private Place place(String id) {
    Place place = grid.places().get(id);
    if (place == null) {
      throw new IllegalArgumentException(id + " has no place");
    }
    return place;
  }
}
