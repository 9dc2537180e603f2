package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analysis.order.Standing;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Pattern;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/** Where the measures stand: one bar a part, made of a field for each standing. */
final class StandingBars {

  private static final double LABEL = 186;
  private static final double LEFT = LABEL + 10;
  private static final double BAR = 16;
  private static final double ROW = 22;

  /** The least width of a field, so that its count can be read. */
  private static final double LEAST = 18;

  /** The greatest width of one measure, so that a small package has no huge bars. */
  private static final double MOST = 64;

  private final List<Row> rows;
  private final double right;

  private StandingBars(List<Row> rows) {
    this.rows = rows;
    double overdue =
        rows.stream().mapToDouble(row -> TextStyle.SMALL_BOLD.width(row.late())).max().orElse(0);
    right = PageSize.WIDTH - (overdue == 0 ? 0 : overdue + 10);
  }

  /**
   * A bar.
   *
   * @param label the part
   * @param counts of each standing that any has
   * @param overdue how many are past their date
   */
  private record Row(String label, Map<Standing, Integer> counts, int overdue) {

    static Row of(String label, List<Measure> measures, DiagramData data) {
      Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
      measures.forEach(
          each -> counts.merge(data.analysis().standings().get(each.id()), 1, Integer::sum));
      Set<String> late = data.analysis().overdue();
      int overdue = (int) measures.stream().filter(each -> late.contains(each.id())).count();
      return new Row(label, counts, overdue);
    }

    int of(Standing standing) {
      return counts.getOrDefault(standing, 0);
    }

    int total() {
      return counts.values().stream().mapToInt(count -> count).sum();
    }

    String late() {
      return overdue == 0 ? "" : overdue + " overdue";
    }

    String words() {
      String counted =
          counts.entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey().words())
              .collect(Collectors.joining(", "));
      return label + ": " + counted + (overdue == 0 ? "" : "; " + late()) + ".";
    }
  }

  /** Empty where there is no measure. */
  static Optional<Drawing> draw(DiagramData data) {
    List<Row> rows = rows(data);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StandingBars(rows).drawing(Row.of("All", data.content().measures(), data)));
  }

  private static List<Row> rows(DiagramData data) {
    List<Part> parts = data.content().parts();
    List<Measure> apart = new ArrayList<>(data.content().measures());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      List<Measure> own = apart.stream().filter(each -> part.id().equals(each.part())).toList();
      apart.removeAll(own);
      if (!own.isEmpty()) {
        rows.add(Row.of((i + 1) + " " + part.shortName(), own, data));
      }
    }
    if (!apart.isEmpty()) {
      rows.add(Row.of(rows.isEmpty() ? "All" : "Outside the parts", apart, data));
    }
    return rows;
  }

  private Drawing drawing(Row all) {
    Legend key = key(all);
    List<Svg> shapes = new ArrayList<>(key.draw(0));
    double unit = unit();
    double y = key.height() + 5;
    for (Row row : rows) {
      shapes.addAll(bar(row, y, unit));
      y += ROW;
    }
    String words = rows.stream().map(Row::words).collect(Collectors.joining(" "));
    Drawing.Sketch sketch = new Drawing.Sketch("", "", y - ROW + BAR + 2, shapes, false);
    return new Drawing("standing", headline(all), words, List.of(), List.of(sketch), table());
  }

  private static Legend key(Row all) {
    return new Legend(
        all.counts().keySet().stream()
            .map(each -> new Legend.Entry(pattern(each).field(1, 0, 24, 11), each.words()))
            .toList());
  }

  /** The width of one measure with which every bar has room. */
  private double unit() {
    int most = rows.stream().mapToInt(Row::total).max().orElse(1);
    double unit = Math.min(MOST, (right - LEFT) / most);
    while (widest(unit) > right - LEFT) {
      unit *= 0.98;
    }
    return unit;
  }

  private double widest(double unit) {
    return rows.stream()
        .mapToDouble(row -> row.counts().values().stream().mapToDouble(n -> width(n, unit)).sum())
        .max()
        .orElse(0);
  }

  private static double width(int count, double unit) {
    return Math.max(LEAST, count * unit);
  }

  private static List<Svg> bar(Row row, double y, double unit) {
    List<Svg> shapes = new ArrayList<>();
    double base = y + BAR / 2 + 4;
    String label = TextStyle.BODY.wrap(row.label(), LABEL, 1).get(0);
    shapes.add(Shapes.text(0, base, label, TextStyle.BODY, Palette.INK));
    double x = LEFT;
    for (Map.Entry<Standing, Integer> each : row.counts().entrySet()) {
      double width = width(each.getValue(), unit);
      String full = each.getValue() + " " + each.getKey().words();
      boolean fits = TextStyle.SMALL_BOLD.width(full) + 8 <= width;
      String words = fits ? full : String.valueOf(each.getValue());
      shapes.add(pattern(each.getKey()).field(x + 0.5, y, width - 1, BAR, words));
      x += width;
    }
    if (row.overdue() > 0) {
      shapes.add(
          Shapes.text(x + 8, base, row.late(), TextStyle.SMALL_BOLD, Palette.ASK, Anchor.START));
    }
    return shapes;
  }

  private static Pattern pattern(Standing standing) {
    return switch (standing) {
      case DONE -> Pattern.FULL;
      case IN_FORCE -> Pattern.FRAMED;
      case UNDER_WAY -> Pattern.SLANTED;
      case SUSPENDED -> Pattern.UPRIGHT;
      case BREACHED -> Pattern.CROSSED;
      case LAPSED -> Pattern.GREY;
      case READY -> Pattern.OPEN;
      case WAITING -> Pattern.PALE;
      case BLOCKED -> Pattern.BARRED;
      case DROPPED -> Pattern.DASHED;
    };
  }

  /** How much is satisfied, then what is late, or else what can begin. */
  private static String headline(Row all) {
    int total = all.total();
    if (total == 1) {
      return "The only measure is " + all.counts().keySet().iterator().next().words();
    }
    if (all.counts().size() == 1) {
      return (total == 2 ? "Both" : "All " + Wording.number(total)) + " measures " + alike(all);
    }
    int satisfied = all.of(Standing.DONE) + all.of(Standing.IN_FORCE);
    String begin =
        (satisfied == 0 ? "None" : Wording.capitalised(Wording.number(satisfied)))
            + " of "
            + Wording.number(total)
            + " measures "
            + (satisfied <= 1 ? "is" : "are")
            + (satisfied == 0 ? " recorded as" : "")
            + " done or in force";
    return begin + remark(all);
  }

  private static String alike(Row all) {
    Standing standing = all.counts().keySet().iterator().next();
    String words = standing == Standing.READY ? "can begin today" : "are " + standing.words();
    return words + late(all);
  }

  private static String remark(Row all) {
    if (all.overdue() > 0) {
      return late(all);
    }
    return all.of(Standing.READY) > 0
        ? "; " + Wording.number(all.of(Standing.READY)) + " can begin today"
        : "";
  }

  private static String late(Row all) {
    return all.overdue() == 0
        ? ""
        : "; " + Wording.number(all.overdue()) + (all.overdue() == 1 ? " is" : " are") + " overdue";
  }

  private Diagram.Table table() {
    List<List<String>> cells =
        rows.stream()
            .flatMap(
                row ->
                    row.counts().entrySet().stream()
                        .map(
                            each ->
                                List.of(
                                    row.label(),
                                    each.getKey().words(),
                                    String.valueOf(each.getValue()))))
            .toList();
    return new Diagram.Table(List.of("Part", "Standing", "Measures"), cells);
  }
}
