package org.demarche.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lines over two logarithmic axes, each with its name at its right end, as SVG. */
final class Plot {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 60;
  private static final int RIGHT = 190;
  private static final int TOP = 40;
  private static final int BOTTOM = 45;
  private static final int LINE = 14;

  private static final List<String> COLOURS =
      List.of("#1f3a5f", "#8f2f12", "#0d5c57", "#56368a", "#5e5000", "#55606c", "#b0446b");

  /**
   * A line.
   *
   * @param points from left to right, at least one
   */
  record Series(String name, List<Point> points) {}

  /** Both are above 0. */
  record Point(double x, double y) {}

  private record Label(Series series, String colour, double y) {}

  private final List<Series> all;
  private final double least;
  private final double most;
  private final double widest;
  private final StringBuilder svg = new StringBuilder();

  private Plot(List<Series> all) {
    this.all = all;
    List<Point> points = all.stream().flatMap(series -> series.points().stream()).toList();
    this.least = decade(points.stream().mapToDouble(Point::y).min().orElse(0.01), false);
    this.most = decade(points.stream().mapToDouble(Point::y).max().orElse(1), true);
    this.widest = Math.max(10, points.stream().mapToDouble(Point::x).max().orElse(1));
  }

  private static double decade(double value, boolean up) {
    double exponent = Math.log10(value);
    return Math.pow(10, up ? Math.ceil(exponent) : Math.floor(exponent));
  }

  /** The picture; series without points are left out. */
  static String of(String title, String across, String upwards, List<Series> series) {
    Plot plot = new Plot(series.stream().filter(each -> !each.points().isEmpty()).toList());
    plot.frame(title, across, upwards);
    plot.lines();
    return plot.svg.append("</svg>\n").toString();
  }

  private void frame(String title, String across, String upwards) {
    svg.append(
            String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                    + " font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>",
                WIDTH,
                HEIGHT))
        .append('\n');
    text(LEFT, 20, "start", "#1b232c", title);
    for (double y = least; y <= most * 1.01; y *= 10) {
      svg.append(
              String.format(
                  Locale.ROOT,
                  "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dfe3e7\"/>",
                  LEFT,
                  WIDTH - RIGHT,
                  y(y),
                  y(y)))
          .append('\n');
      text(LEFT - 6, y(y) + 4, "end", "#55606c", plain(y));
    }
    for (double x = 1; x <= widest * 1.01; x *= 10) {
      text(x(x), HEIGHT - BOTTOM + 18, "middle", "#55606c", plain(x));
    }
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "#55606c", across);
    text(LEFT, 35, "start", "#55606c", upwards);
  }

  private void lines() {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Series series = all.get(i);
      String colour = COLOURS.get(i % COLOURS.size());
      StringBuilder path = new StringBuilder();
      for (Point point : series.points()) {
        path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
        svg.append(
                String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
                    x(point.x()),
                    y(point.y()),
                    colour))
            .append('\n');
      }
      svg.append(
              String.format(
                  Locale.ROOT,
                  "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>",
                  path.toString().strip(),
                  colour,
                  i == 0 ? 3 : 2))
          .append('\n');
      labels.add(new Label(series, colour, y(last(series).y())));
    }
    labels(labels);
  }

  /** From the top down, none on another. */
  private void labels(List<Label> labels) {
    labels.sort(Comparator.comparingDouble(Label::y));
    double next = 0;
    for (Label label : labels) {
      double y = Math.max(label.y(), next);
      text(
          x(last(label.series()).x()) + 8,
          y + 4,
          "start",
          label.colour(),
          label.series().name() + "  " + Goal.number(last(label.series()).y()));
      next = y + LINE;
    }
  }

  private static Point last(Series series) {
    return series.points().get(series.points().size() - 1);
  }

  private double x(double value) {
    return LEFT + 15 + Math.log10(value) / Math.log10(widest) * (WIDTH - LEFT - RIGHT - 15);
  }

  private double y(double value) {
    double part = Math.log10(value / least) / Math.log10(most / least);
    return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM - 10);
  }

  private static String plain(double value) {
    return value >= 1
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.valueOf(Math.round(value * 1e6) / 1e6);
  }

  private void text(double x, double y, String anchor, String colour, String words) {
    svg.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                anchor,
                colour,
                words.replace("&", "&amp;").replace("<", "&lt;")))
        .append('\n');
  }
}
