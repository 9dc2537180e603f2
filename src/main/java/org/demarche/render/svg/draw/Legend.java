package org.demarche.render.svg.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * What the shapes of a drawing mean, in rows that wrap at its width.
 *
 * @param entries in order
 */
public record Legend(List<Entry> entries) {

  private static final TextStyle TYPE = TextStyle.SMALL;
  private static final double SAMPLE = 26;
  private static final double ROW = 17;
  private static final double GAP = 18;

  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * One sample.
   *
   * @param sample a shape at most 26 wide and 11 high from the origin
   * @param label what it means
   */
  public record Entry(Svg sample, String label) {

    double width() {
      return SAMPLE + 6 + TYPE.width(label) + GAP;
    }
  }

  private List<List<Entry>> rows() {
    List<List<Entry>> rows = new ArrayList<>();
    double x = PageSize.WIDTH;
    for (Entry entry : entries) {
      if (x + entry.width() - GAP > PageSize.WIDTH) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      x += entry.width();
    }
    return rows;
  }

  public double height() {
    return rows().size() * ROW;
  }

  /** The rows from y down. */
  public List<Svg> draw(double y) {
    List<Svg> shapes = new ArrayList<>();
    double top = y + 2;
    for (List<Entry> row : rows()) {
      double x = 0;
      for (Entry entry : row) {
        shapes.add(Svg.group(List.of(entry.sample())).shift(x, top));
        shapes.add(Shapes.text(x + SAMPLE + 6, top + 9, entry.label(), TYPE, Palette.SOFT));
        x += entry.width();
      }
      top += ROW;
    }
    return shapes;
  }
}
