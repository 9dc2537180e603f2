package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.demarche.model.measure.Measure;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/**
 * Places boxes in lanes, from left to right by step. A step with many measures takes several
 * columns; a lane with more steps than columns goes on below. Between columns and rows is room for
 * arrows.
 */
final class OrderGrid {

  static final double GUTTER = 20;
  private static final double EDGE = 16;
  private static final double ROW_GAP = 13;
  private static final double LANE_GAP = 10;

  /**
   * A lane.
   *
   * @param label of it
   * @param steps in order; at least one
   */
  record Lane(String label, List<Step> steps) {}

  /**
   * What can go side by side.
   *
   * @param label of it
   * @param measures at least one
   */
  record Step(String label, List<Measure> measures) {}

  /**
   * Where a box stands.
   *
   * @param box itself
   * @param column from 0
   * @param row from 0, over all lanes
   * @param x of its left side
   * @param y of its top
   */
  record Place(Box box, int column, int row, double x, double y) {}

  private final int columns;
  private final double width;
  private final BiFunction<Measure, Double, Box> boxes;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Svg> headings = new ArrayList<>();
  private double bottom;
  private int rows;

  private OrderGrid(int columns, BiFunction<Measure, Double, Box> boxes) {
    this.columns = columns;
    this.boxes = boxes;
    width = (PageSize.WIDTH - 2 * EDGE - (columns - 1) * GUTTER) / columns;
  }

  static OrderGrid of(List<Lane> lanes, int columns, BiFunction<Measure, Double, Box> boxes) {
    OrderGrid grid = new OrderGrid(columns, boxes);
    lanes.forEach(grid::lane);
    return grid;
  }

  /** By the id of the measure. */
  Map<String, Place> places() {
    return places;
  }

  List<Svg> headings() {
    return headings;
  }

  double height() {
    return bottom;
  }

  /** The left side of a column. */
  private double left(int column) {
    return EDGE + column * (width + GUTTER);
  }

  /** The middle of the room to the left of a column. */
  double gutter(int column) {
    return left(column) - GUTTER / 2;
  }

  private void lane(Lane lane) {
    if (bottom > 0) {
      bottom += LANE_GAP;
    }
    TextStyle type = TextStyle.BODY_BOLD;
    String label = type.wrap(lane.label(), PageSize.WIDTH - 2, 1).get(0);
    headings.add(Shapes.line(0, bottom + 1, PageSize.WIDTH, bottom + 1).stroke(Palette.SOFT, 1));
    headings.add(Shapes.rect(0, bottom + 4, type.width(label) + 4, 14).fill(Palette.PAPER));
    headings.add(Shapes.text(0, bottom + 15, label, type, Palette.INK));
    bottom += 19;
    int count = lane.steps().size();
    int bands = (count + columns - 1) / columns;
    for (int i = 0; i < bands; i++) {
      band(lane.steps().subList(count * i / bands, count * (i + 1) / bands));
    }
  }

  private void band(List<Step> steps) {
    int[] shares = shares(steps);
    int column = 0;
    int deepest = 0;
    List<List<Measure>> cells = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double room = shares[i] * (width + GUTTER) - GUTTER;
      String label = TextStyle.SMALL.wrap(step.label(), room, 1).get(0);
      headings.add(Shapes.text(left(column), bottom + 9, label, TextStyle.SMALL, Palette.SOFT));
      deepest = Math.max(deepest, depth(step, shares[i]));
      cells.add(step.measures());
      column += shares[i];
    }
    bottom += 12 + ROW_GAP;
    for (int row = 0; row < deepest; row++) {
      row(cells, shares, row);
    }
  }

  /** How many columns each step gets: what is left over goes to the deepest. */
  private int[] shares(List<Step> steps) {
    int[] shares = new int[steps.size()];
    Arrays.fill(shares, 1);
    for (int free = columns - steps.size(); free > 0; free--) {
      int deepest = 0;
      for (int i = 1; i < shares.length; i++) {
        if (depth(steps.get(i), shares[i]) > depth(steps.get(deepest), shares[deepest])) {
          deepest = i;
        }
      }
      if (depth(steps.get(deepest), shares[deepest]) > 1) {
        shares[deepest]++;
      }
    }
    return shares;
  }

  private static int depth(Step step, int share) {
    return (step.measures().size() + share - 1) / share;
  }

  private void row(List<List<Measure>> cells, int[] shares, int row) {
    double height = 0;
    int first = 0;
    for (int i = 0; i < shares.length; i++) {
      List<Measure> all = cells.get(i);
      int from = Math.min(all.size(), row * shares[i]);
      int to = Math.min(all.size(), from + shares[i]);
      for (int j = from; j < to; j++) {
        Box box = boxes.apply(all.get(j), width);
        int column = first + j - from;
        places.put(all.get(j).id(), new Place(box, column, rows, left(column), bottom));
        height = Math.max(height, box.height());
      }
      first += shares[i];
    }
    rows++;
    bottom += height + ROW_GAP;
  }
}
