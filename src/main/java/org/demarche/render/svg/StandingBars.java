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
import org.demarche.render.words.Words;

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

  private final Words words;

  private StandingBars(List<Row> rows, Words words) {
    this.rows = rows;
    this.words = words;
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
   * @param words of the document
   */
  private record Row(String label, Map<Standing, Integer> counts, int overdue, Words words) {

    static Row of(String label, List<Measure> measures, DiagramData data) {
      Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
      measures.forEach(
          each -> counts.merge(data.analysis().standings().get(each.id()), 1, Integer::sum));
      Set<String> late = data.analysis().overdue();
      int overdue = (int) measures.stream().filter(each -> late.contains(each.id())).count();
      return new Row(label, counts, overdue, data.words());
    }

    int of(Standing standing) {
      return counts.getOrDefault(standing, 0);
    }

    int total() {
      return counts.values().stream().mapToInt(count -> count).sum();
    }

    String late() {
      return overdue == 0 ? "" : words.text("drawn.overdue", overdue);
    }

    String counted(Standing standing) {
      return words.text("drawn.counted", of(standing), standing);
    }

    String sentence() {
      String counted =
          counts.keySet().stream()
              .map(this::counted)
              .collect(Collectors.joining(words.text("comma")));
      String late = overdue == 0 ? "" : words.text("semicolon") + late();
      return words.text("label", label, counted + late) + ".";
    }
  }

  /** Empty where there is no measure. */
  static Optional<Drawing> draw(DiagramData data) {
    List<Row> rows = rows(data);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StandingBars(rows, data.words())
                .drawing(Row.of(data.words().text("drawn.all"), data.content().measures(), data)));
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
      String label = data.words().text(rows.isEmpty() ? "drawn.all" : "outside-parts");
      rows.add(Row.of(label, apart, data));
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
    String alternative = rows.stream().map(Row::sentence).collect(Collectors.joining(" "));
    Drawing.Sketch sketch = new Drawing.Sketch("", "", y - ROW + BAR + 2, shapes, false);
    return new Drawing("standing", headline(all), alternative, List.of(), List.of(sketch), table());
  }

  private Legend key(Row all) {
    return new Legend(
        all.counts().keySet().stream()
            .map(each -> new Legend.Entry(pattern(each).field(1, 0, 24, 11), words.term(each)))
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
      String full = row.counted(each.getKey());
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
  private String headline(Row all) {
    int total = all.total();
    Standing first = all.counts().keySet().iterator().next();
    if (total == 1) {
      return words.text("drawn.standing.only", first);
    }
    if (all.counts().size() == 1) {
      String key = first == Standing.READY ? "drawn.standing.all-ready" : "drawn.standing.alike";
      return late(words.text(key, total, first), all);
    }
    int satisfied = all.of(Standing.DONE) + all.of(Standing.IN_FORCE);
    return remark(words.sentence("drawn.standing.satisfied", satisfied, total), all);
  }

  private String remark(String begin, Row all) {
    int ready = all.of(Standing.READY);
    return all.overdue() > 0 || ready == 0
        ? late(begin, all)
        : words.text("drawn.standing.ready", begin, ready);
  }

  private String late(String begin, Row all) {
    return all.overdue() == 0 ? begin : words.text("drawn.standing.overdue", begin, all.overdue());
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
                                    words.term(each.getKey()),
                                    String.valueOf(each.getValue()))))
            .toList();
    return new Diagram.Table(
        List.of(words.text("head.part"), words.text("head.status"), words.text("head.measures")),
        cells);
  }
}
