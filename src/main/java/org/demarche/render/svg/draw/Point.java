package org.demarche.render.svg.draw;

/** A place in a drawing, in its units; y goes down. */
public record Point(double x, double y) {

  double distance(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** As far towards the other point as told, but no further than half way. */
  public Point towards(Point other, double length) {
    double distance = distance(other);
    double share = distance == 0 ? 0 : Math.min(length / distance, 0.5);
    return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  /** As the data of a path has it. */
  @Override
  public String toString() {
    return Svg.number(x) + "," + Svg.number(y);
  }
}
